"""Sets of small numbers as Python integers: number ``n`` is in the set if bit ``n`` is one.

A bitwise operation on such an integer handles thirty providers at a time, in C, and an integer
never changes: it can be shared by all threads.
"""

from array import array
from collections.abc import Collection, Iterable, Sequence

_DIGITS = bytes.maketrans(b"01", b"\0\1")
_ONE = ord("1")
_FEW = 24
"""With fewer than one in so many, to write all digits down takes longer than to count bits."""

_SPARSE = 64
"""A set with fewer than one in so many is kept as a list: an integer would be mostly zeros."""

Packed = int | Sequence[int]
"""A set of numbers as it is kept where there are many sets, most of them small."""


def bitmap(numbers: Collection[int], size: int) -> int:
    """The set of these numbers, all of them below ``size``."""
    if len(numbers) * _FEW < size:
        octets = bytearray((size + 7) // 8)
        for number in numbers:
            octets[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(octets, "little")
    digits = bytearray(b"0") * (size or 1)
    for number in numbers:
        digits[~number] = _ONE
    return int(digits, 2)


def flags(bits: int, size: int) -> bytes:
    """One byte for each number below ``size``: 1 if it is in the set, else 0."""
    return f"{bits:0{size}b}".encode().translate(_DIGITS)[::-1]


def packed(numbers: Collection[int], size: int) -> Packed:
    """The set of these numbers, all of them below ``size``, in as little room as it needs."""
    if len(numbers) * _SPARSE < size:
        return array("I", sorted(numbers))
    return bitmap(numbers, size)


def union(sets: Iterable[Packed], size: int) -> int:
    """The numbers in any of these sets, as a bitmap."""
    result = 0
    few: list[int] = []
    for one in sets:
        if isinstance(one, int):
            result |= one
        else:
            few.extend(one)
    return result | bitmap(few, size) if few else result
