"""A page open in the browser, and what it asked for or complained of."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, ConsoleMessage, Page


@dataclass
class Visit:
    """A page open in the browser, the addresses it asked for since, and its complaints."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def go(self, address: str) -> None:
        """Open `address`, and wait until it has loaded."""
        self.page.goto(address, wait_until="load")

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.complaints.append(said.text)


def open_page(
    chromium: Browser,
    *,
    width: int = 1280,
    scheme: str = "light",
    script: bool = True,
    touch: bool = False,
    forced: bool = False,
) -> Visit:
    """Return a fresh page: its own context, no storage, the given width in CSS pixels and colours."""
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=script,
        has_touch=touch,
        reduced_motion="reduce",
        forced_colors="active" if forced else "none",
    )
    return Visit(context.new_page())
