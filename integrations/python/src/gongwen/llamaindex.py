"""A reader for LlamaIndex; needs llama-index-core."""
from typing import Any, Iterator, List

from llama_index.core.readers.base import BaseReader
from llama_index.core.schema import Document as LlamaDocument

from ._folder import Path
from ._passages import passages


class GongwenReader(BaseReader):
    """The sections of an outputs folder, or with by="document" its documents, as documents of LlamaIndex."""

    def lazy_load_data(self, place: Path, by: str = "section", **_: Any) -> Iterator[LlamaDocument]:
        """The documents, one at a time."""
        for passage in passages(place, by):
            yield LlamaDocument(id_=passage.id, text=passage.text, metadata=passage.metadata)

    def load_data(self, place: Path, by: str = "section", **_: Any) -> List[LlamaDocument]:
        """All documents."""
        return list(self.lazy_load_data(place, by))
