"""Types of schema.org that the site may name; https://schema.org/docs/full.html has them all."""

TYPES = frozenset(
    "Article BreadcrumbList CollectionPage CreativeWork DataCatalog DataDownload Dataset DefinedTerm DefinedTermSet"
    " GeoCoordinates ItemList ListItem Organization Person Place PostalAddress Question WebPage WebSite".split()
)
