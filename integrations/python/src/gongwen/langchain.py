"""A loader for LangChain; needs langchain-core."""
from typing import Iterator

from langchain_core.document_loaders import BaseLoader
from langchain_core.documents import Document as LangChainDocument

from ._folder import Path
from ._passages import passages


class GongwenLoader(BaseLoader):
    """The sections of an outputs folder, or with by="document" its documents, as documents of LangChain."""

    def __init__(self, place: Path, by: str = "section") -> None:
        self._place, self._by = place, by

    def lazy_load(self) -> Iterator[LangChainDocument]:
        """The documents, one at a time."""
        for passage in passages(self._place, self._by):
            yield LangChainDocument(id=passage.id, page_content=passage.text, metadata=passage.metadata)
