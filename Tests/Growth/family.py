"""A family of inputs: one shape of source, repeated as often as asked."""
from dataclasses import dataclass
from typing import Callable

HEAD = "东江省人民政府办公厅关于加强档案工作的通知\n东政办发〔2023〕7号\n各市、县人民政府：\n"
SENTENCE = "　　为了加强档案工作，规范档案管理，制定本办法。\n"
CLOSING = "东江省人民政府办公厅\n2023年3月1日\n"
DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True)
class Family:
    """A shape of source and the size at which its growth is measured."""
    name: str
    # The ending of its files: txt, html or pdf.
    format: str
    # Repetitions of the smallest input; the others have two, four and eight times as many.
    base: int
    # The source of a number of repetitions.
    make: Callable[[int], str | bytes]
    # The code of the failure that the program may end with instead of a document.
    code: str | None = None

    @property
    def key(self):
        return f"{self.format}/{self.name}"

    def source(self, count):
        made = self.make(count)
        return made.encode() if isinstance(made, str) else made


def numeral(number):
    """A number from 0 to 99,999,999 in Chinese numerals."""
    for size, sign in ((10000, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            high, low = divmod(number, size)
            first = "" if size == 10 and high == 1 else numeral(high)
            gap = "零" if 0 < low < size // 10 else ""
            return first + sign + gap + (numeral(low) if low else "")
    return DIGITS[number]


def times(count, unit):
    """A unit so many times; {i} and {cn} in it become the number of the repetition, from 1."""
    if "{" not in unit:
        return unit * count
    return "".join(unit.format(i=index, cn=numeral(index), half=index // 2 + 1) for index in range(1, count + 1))


def repeated(format, rows, frame):
    """The families of a table: name, smallest number, what precedes, the unit, what follows, and the failure."""
    for name, base, head, unit, tail, *code in rows:
        yield Family(name, format, base, lambda count, head=head, unit=unit, tail=tail:
                     frame(head + times(count, unit) + tail), *code)


def mirrored(format, rows, frame):
    """The families of nested units: name, smallest number, what precedes, what opens, what closes, what follows."""
    for name, base, head, opening, closing, tail, *code in rows:
        yield Family(name, format, base, lambda count, head=head, opening=opening, closing=closing, tail=tail:
                     frame(head + times(count, opening) + times(count, closing) + tail), *code)
