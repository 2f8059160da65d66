"""The reliability diagram: a small SVG that says in words what it shows."""

from collections.abc import Sequence

from tests.align_eval.calibration import Bin

_SIZE, _LEFT, _TOP = 300, 56, 16
_WIDTH, _HEIGHT = _LEFT + _SIZE + 20, _TOP + _SIZE + 52
_STYLE = """<style>
.ink { fill: #1b1b1b } .line { stroke: #1b1b1b } .faint { stroke: #767676 } .dot { fill: #0b5cad }
.path { stroke: #0b5cad } text { font: 13px sans-serif }
@media (prefers-color-scheme: dark) {
.ink { fill: #eee } .line { stroke: #eee } .faint { stroke: #999 } .dot { fill: #7ab8ff }
.path { stroke: #7ab8ff } }
</style>"""


def diagram(bins: Sequence[Bin], error: float) -> str:
    """The SVG of some bins and their expected calibration error."""
    total = sum(one.size for one in bins)
    words = "; ".join(f"stated {one.stated:.2f}, right {one.right:.2f}" for one in bins)
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'role="img" aria-labelledby="title desc">',
        '<title id="title">How often links are right, by the certainty stated</title>',
        f'<desc id="desc">{total} links in {len(bins)} bins of equal size; expected calibration '
        f"error {error:.3f}. From the least certain bin to the most certain: {words}. "
        "Perfect certainties would lie on the diagonal.</desc>",
        _STYLE,
        *_axes(),
        f'<polyline class="path" fill="none" stroke-width="2" points="{_points(bins)}"/>',
        *(
            f'<circle class="dot" cx="{_x(one.stated):.1f}" cy="{_y(one.right):.1f}" r="4"/>'
            for one in bins
        ),
        "</svg>",
    )
    return "\n".join(parts) + "\n"


def _x(value: float) -> float:
    return _LEFT + _SIZE * value


def _y(value: float) -> float:
    return _TOP + _SIZE * (1 - value)


def _points(bins: Sequence[Bin]) -> str:
    return " ".join(f"{_x(one.stated):.1f},{_y(one.right):.1f}" for one in bins)


def _axes() -> list[str]:
    middle = _LEFT + _SIZE / 2
    out = [
        f'<path class="line" fill="none" d="M{_LEFT} {_TOP}V{_y(0):.0f}H{_x(1):.0f}"/>',
        f'<path class="faint" stroke-dasharray="4 4" d="M{_LEFT} {_y(0):.0f}L{_x(1):.0f} {_TOP}"/>',
        f'<text class="ink" x="{middle:.0f}" y="{_HEIGHT - 10}" text-anchor="middle">'
        "certainty stated</text>",
        f'<text class="ink" transform="translate(16 {_y(0.5):.0f}) rotate(-90)" '
        'text-anchor="middle">share that is right</text>',
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        label = f"{tick:.2f}".rstrip("0").rstrip(".") or "0"
        out += [
            f'<text class="ink" x="{_x(tick):.0f}" y="{_y(0) + 18:.0f}" '
            f'text-anchor="middle">{label}</text>',
            f'<text class="ink" x="{_LEFT - 8}" y="{_y(tick) + 4:.0f}" '
            f'text-anchor="end">{label}</text>',
        ]
    return out
