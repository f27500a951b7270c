"""What a form says, on paper: a question and its answers become a list, the fields of a calculation a table."""

from lxml import html

from essaimage.publishing.book.reduce import Element

_QUESTIONS = "//fieldset[contains(concat(' ', @class, ' '), ' question ')]"
_FIELDS = ".//div[contains(concat(' ', @class, ' '), ' simu__champ ')]"
_HEADS = ("Hypothèse", "Ce qu’elle compte, et sa valeur de départ")


def unfold(root: Element) -> None:
    """Turn the forms of an article into lists and tables, before what is for a screen is taken away."""
    for question in root.xpath(_QUESTIONS):
        _opened(question, _answers(question))
    for group in root.xpath("//fieldset"):
        fields = group.xpath(_FIELDS)
        if fields:
            _opened(group, _table(fields))


def _opened(group: Element, content: Element) -> None:
    """Put in place of a group of fields its legend, as a title, and what its fields say."""
    legend = group.find("legend")
    title = html.Element("p")
    title.set("class", "intertitre")
    title.text = " ".join(legend.text_content().split())
    if group.get("id"):
        title.set("id", group.get("id"))
    group.tag = "div"
    group.attrib.clear()
    group[:] = [title, content]
    group.text = ""


def _answers(question: Element) -> Element:
    listed = html.Element("ul")
    for label in question.iter("label"):
        item = html.Element("li")
        item.text = " ".join(label.text_content().split())
        listed.append(item)
    return listed


def _table(fields: list[Element]) -> Element:
    table, head, body = html.Element("table"), html.Element("thead"), html.Element("tbody")
    head.append(_row("th", *_HEADS))
    for field in fields:
        name = field.xpath("string(.//*[contains(@class, 'simu__libelle')])")
        body.append(_row("td", name, field.xpath("string(.//*[contains(@class, 'simu__aide')])")))
    table.extend([head, body])
    return table


def _row(kind: str, *texts: str) -> Element:
    row = html.Element("tr")
    for text in texts:
        cell = html.Element(kind)
        cell.text = " ".join(text.split())
        row.append(cell)
    return row
