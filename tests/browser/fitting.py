"""Whether a page fits on a screen, also with its text set apart or made larger by the reader."""

from playwright.sync_api import Page

# The values of WCAG 2.2, 1.4.12.
SPACING = """* {
  line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
} p { margin-block-end: 2em !important; }"""

# All sizes of the site stand on the size of its root.
DOUBLE = """document.documentElement.style.fontSize =
  2 * parseFloat(getComputedStyle(document.documentElement).fontSize) + 'px'"""

# Words that are cut off: an element whose text is wider or higher than it shows.
_CUT = """() => [...document.querySelectorAll('body *')].filter(e => {
  const style = getComputedStyle(e);
  const hides = ['hidden', 'clip'].includes(style.overflowX) || style.textOverflow === 'ellipsis';
  const box = e.getBoundingClientRect();
  return hides && box.width > 1 && box.height > 1
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 120))"""

# A list that would cut off one of its choices: the browser's own lines for it have no width to ask.
_CUT_CHOICES = """() => [...document.querySelectorAll('select')].filter(e => {
  const style = getComputedStyle(e);
  const room = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  if (e.clientWidth <= 1) return false;
  const trial = document.body.appendChild(document.createElement('div'));
  trial.style.cssText = `position: absolute; inline-size: ${room}px; font: ${style.font};`
    + `white-space: ${style.whiteSpace}; overflow-wrap: ${style.overflowWrap}`;
  const cut = [...e.options].some(option => {
    trial.textContent = option.text;
    return trial.scrollWidth > trial.clientWidth + 1;
  });
  trial.remove();
  return cut;
}).map(e => e.outerHTML.slice(0, 120))"""

_WIDER = """() => [...document.querySelectorAll('body *')].filter(e =>
  e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
  && !e.closest('[tabindex="0"], svg') && e.getBoundingClientRect().width > 1
).map(e => e.outerHTML.slice(0, 120)).slice(0, 5)"""

# Words that stand in a column too narrow to read: not one of its lines holds six letters, and a
# word is broken. And days and times that the browser cuts off, which are wider than their field.
_CRAMPED = """() => {
  document.querySelectorAll('details').forEach(e => { e.open = true; });
  const narrow = [...document.querySelectorAll('body *')].filter(e => {
    if (e.closest('option, svg, .skip, .visually-hidden')) return false;
    const nodes = [...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
    const text = nodes.map(n => n.data).join(' ').trim().replace(/\\s+/g, ' ');
    if (text.length < 8) return false;
    const lines = new Map();
    for (const node of nodes) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const top = Math.round(box.top);
        lines.set(top, (lines.get(top) ?? 0) + box.width);
      }
    }
    const widths = [...lines.values()];
    const letters = text.length * Math.max(...widths) / widths.reduce((a, b) => a + b, 0);
    return lines.size > text.split(' ').length && letters < 6;
  });
  const cut = [...document.querySelectorAll('[type="date"], [type="time"]')].filter(e => {
    const shown = e.getBoundingClientRect().width;
    e.style.cssText = 'inline-size: max-content !important; max-inline-size: none !important';
    const whole = e.getBoundingClientRect().width;
    e.style.cssText = '';
    return shown && whole > shown + 1;
  });
  return [...narrow, ...cut].map(e => e.outerHTML.slice(0, 120));
}"""


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than the screen."""
    wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    return bool(page.evaluate(wider))


def faults(page: Page) -> list[str]:
    """What does not fit on the screen."""
    wide = page.evaluate(_WIDER) if scrolls_sideways(page) else []
    return [f"wider than the screen: {e}" for e in wide] + [
        f"cut off: {e}" for script in (_CUT, _CUT_CHOICES) for e in page.evaluate(script)
    ]


def cramped(page: Page) -> list[str]:
    """What has so little room that hardly a word stands on a line, or that a day is cut off."""
    return [f"cramped: {e}" for e in page.evaluate(_CRAMPED)]


def space(page: Page) -> None:
    """Set the text as far apart as a reader may need."""
    page.add_style_tag(content=SPACING)


def double(page: Page) -> None:
    """Make the text twice as large, and nothing else."""
    page.evaluate(DOUBLE)
