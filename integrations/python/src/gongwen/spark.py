"""Apache Spark: tables of sources in, tables of documents out.

`documents` works on any DataFrame with a column of paths and one of bytes, by mapInArrow (Spark 3.3 and later);
`partitions` is the same for an RDD of dicts, for older versions and clusters without pyarrow. One supervised worker
a task slot is kept from task to task: this must be imported as a module (`--py-files`, or installed), since what
a job's own file defines is sent anew with each task.
"""
import functools
import hashlib
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple

from ._worker import Answer, Request, Worker, WorkerError

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

Row = Dict[str, Any]

COLUMNS: Tuple[Tuple[str, str], ...] = (
    ("uri", "string"), ("path", "string"), ("n", "int"), ("id", "string"), ("kind", "string"), ("outcome", "string"),
    ("sha256", "string"), ("sidecar_sha256", "string"), ("bytes", "bigint"), ("length", "bigint"),
    ("modified", "timestamp"), ("digest", "string"), ("text_digest", "string"), ("title", "string"),
    ("document_number", "string"), ("issuers", "array<string>"), ("issued", "string"), ("published", "string"),
    ("effective", "string"), ("expires", "string"), ("characters", "bigint"), ("diagnostics", "map<string,int>"),
    ("output", "string"), ("document", "string"), ("forms", "map<string,string>"), ("record", "string"),
    ("stage", "string"), ("code", "string"), ("message", "string"), ("retry", "boolean"), ("attempts", "int"), ("fingerprint", "string"),
)
"""A row a document: a collection has one, n = 0, and each of its members, n from 1. A failure has one with a record."""

NAMES = tuple(name for name, _ in COLUMNS)
SCHEMA = ", ".join(f"{name} {kind}" for name, kind in COLUMNS)

MOST_BYTES = 32 << 20
"""Bytes of a source that are read under Spark: it is in the JVM, in Arrow, in Python and in the worker at once."""
BATCH_BYTES = 32 << 20
"""Bytes of documents, in all their forms, after which a batch is given on: a collection gives many."""

LARGEST_SIDECAR = 1 << 20
"""Bytes of a sidecar that the program reads."""
MOST_KILLS = 5
"""Workers that may end while they have a source, before the task fails and Spark tries it elsewhere."""

_worker: Optional[Tuple[Tuple[Any, ...], Worker]] = None


class OtherFingerprint(RuntimeError):
    """The worker of this node would make other documents than that of the driver."""


def settings(session: "SparkSession") -> "SparkSession":
    """Sets what a session needs for sources in batches; gives it back."""
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
    session.conf.set("spark.sql.files.openCostInBytes", "65536")
    return session


def documents(frame: "DataFrame", path: str = "path", content: str = "content", *, uri: Optional[str] = None,
              url: Optional[str] = None, retrieved: Optional[str] = None, content_type: Optional[str] = None,
              sidecar: Optional[str] = None, media_type: Optional[str] = None, charset: Optional[str] = None,
              length: Optional[str] = None, modified: Optional[str] = None, known: Optional[str] = None,
              known_sidecar: Optional[str] = None, want: Sequence[str] = ("document",), fingerprint: Optional[str] = None,
              max_bytes: int = MOST_BYTES, **worker: Any) -> "DataFrame":
    """The documents of a table of sources: a DataFrame with COLUMNS.

    Names are those of columns: `path` (below an inputs folder) and `content` (bytes) of each source, `uri` to find it
    again (default: its path), `url`, `retrieved` and `content_type` as a crawler saw them, or the bytes of a `sidecar`,
    what overrides detection (`media_type`, `charset`), and `length` and `modified`, which are handed on. With `known` and
    `known_sidecar`, the SHA-256 of source and sidecar in an earlier table of the same fingerprint, a source that is still
    the same gives a row `unchanged`. A source never fails a task: it becomes a row with `code` and `record`, and one of
    more than `max_bytes`, or without content and with such a `length`, with the code `too-large`. With `fingerprint` (see
    `fingerprint`), a task fails on a node that has another. `worker` are options of Worker: seconds, clock, memory,
    profile, config, program.
    """
    names = _names(path, content, uri, url, retrieved, content_type, sidecar, media_type, charset, length, modified, known,
                   known_sidecar)
    plan = functools.partial(_arrow, names, tuple(want), fingerprint, max_bytes, tuple(sorted(worker.items())))
    columns = [frame[column].alias(name) for name, column in names.items()]
    return frame.select(*columns).mapInArrow(plan, SCHEMA)


def partitions(rdd: "RDD[Row]", want: Sequence[str] = ("document",), fingerprint: Optional[str] = None,
               max_bytes: int = MOST_BYTES, **worker: Any) -> "RDD[Row]":
    """The same for an RDD of dicts with `path`, `content` and what else `documents` knows, by mapPartitions."""
    return rdd.mapPartitions(functools.partial(convert_rows, want=tuple(want), fingerprint=fingerprint,
                                               max_bytes=max_bytes, options=tuple(sorted(worker.items()))))


def fingerprint(program: Optional[str] = None, **worker: Any) -> str:
    """The fingerprint of this machine's program with such options: give those of `documents`."""
    with Worker(program, **worker) as given:
        return given.fingerprint


def files(session: "SparkSession", folder: str, pattern: str = "*", max_bytes: int = MOST_BYTES) -> "DataFrame":
    """The files below a folder, of any file system that Spark knows, with their sidecars: columns uri, path, content,
    sidecar, length, modified. A file of more than `max_bytes` is not read: it has no content. Of many small files make
    one table first: opening each costs more than reading it."""
    functions = _functions()
    reader = session.read.format("binaryFile").option("recursiveFileLookup", "true")
    frame = reader.option("pathGlobFilter", pattern).load(folder)
    is_sidecar = functions.col("path").endswith(".meta.json")
    described = sidecars(reader.option("pathGlobFilter", "*.meta.json").load(folder))
    modified = functions.col("modificationTime").alias("modified")
    uri, length = functions.col("path").alias("uri"), functions.col("length")
    sources = frame.where(~is_sidecar & (length <= max_bytes)).select(uri, "content", "length", modified).union(
        # Without this column Spark opens no file.
        frame.where(~is_sidecar & (length > max_bytes)).select(
            uri, functions.lit(None).cast("binary").alias("content"), "length", modified))
    return sources.join(described, "uri", "left").withColumn("path", below(session, folder, "uri"))


def sidecars(frame: "DataFrame") -> "DataFrame":
    """The sidecars of a table of Spark's source binaryFile: columns uri, that of the source, and sidecar. One that is too large
    is not read: that many blanks have the same failure."""
    functions = _functions()
    uri, length = functions.regexp_replace("path", r"\.meta\.json$", "").alias("uri"), functions.col("length")
    blanks = functions.expr(f"cast(repeat(' ', {LARGEST_SIDECAR + 1}) AS BINARY)").alias("sidecar")
    return frame.where(length <= LARGEST_SIDECAR).select(uri, functions.col("content").alias("sidecar")).union(
        frame.where(length > LARGEST_SIDECAR).select(uri, blanks))


def below(session: "SparkSession", folder: str, column: str) -> Any:
    """A column of paths below a folder, made of one with addresses; null for an address elsewhere. Of a pattern, they are
    below the folder above its first sign (`/crawl/2024-*`: below `/crawl`)."""
    functions = _functions()
    names = folder.split("/")
    fixed = next((count for count, name in enumerate(names) if _signs(name)), len(names))
    # What Spark calls the folder: a relative one is below the user's, and one without a scheme is of the default file system.
    java: Any = session._jvm
    path = java.org.apache.hadoop.fs.Path("/".join(names[:fixed]) or ("/" if folder.startswith("/") else "."))
    qualified = path.getFileSystem(session._jsc.hadoopConfiguration()).makeQualified(path)
    place = qualified.toUri().getPath().rstrip("/") + "/"
    # Spark writes both file:/x and file:///x.
    name = functions.regexp_replace(column, "^[A-Za-z][A-Za-z0-9+.-]*:(//[^/]*)?", "")
    return functions.when(name.startswith(place), name.substr(functions.lit(len(place) + 1), functions.length(name)))


def literal(name: str) -> str:
    """An address as a pattern that only this address matches: Spark takes what it loads for patterns."""
    return "".join("\\" + sign if sign in SIGNS else sign for sign in name)


SIGNS = frozenset("\\*?[]{}")


def _signs(name: str) -> bool:
    return not SIGNS.isdisjoint(name)


def sequence(session: "SparkSession", place: str) -> "RDD[Row]":
    """The records of SequenceFiles (Text, BytesWritable), for `partitions`: the key is the path."""
    return session.sparkContext.sequenceFile(place).map(lambda pair: {"path": pair[0], "content": bytes(pair[1])})


def warc(session: "SparkSession", place: str) -> "RDD[Row]":
    """The pages of WARC files, for `partitions`; needs the package warcio on the nodes. The path is made of the address,
    the sidecar of address, date and content type."""
    return session.sparkContext.binaryFiles(place).flatMap(_warc_rows)


def _warc_rows(pair: Tuple[str, bytes]) -> Iterator[Row]:
    import io

    from warcio.archiveiterator import ArchiveIterator
    for record in ArchiveIterator(io.BytesIO(pair[1])):
        if record.rec_type != "response" or (record.http_headers and record.http_headers.get_statuscode() != "200"):
            continue
        url = record.rec_headers.get_header("WARC-Target-URI")
        yield {"path": path_of(url), "uri": url, "url": url, "content": record.content_stream().read(),
               "retrieved": record.rec_headers.get_header("WARC-Date"),
               "content_type": record.http_headers.get_header("Content-Type") if record.http_headers else None}


def path_of(url: str) -> str:
    """A path below an inputs folder for the address of a page: host and path; a query as its SHA-256."""
    place, _, query = url.split("://", 1)[-1].split("#")[0].partition("?")
    names = [name for name in place.split("/") if name not in ("", ".", "..")]
    if place.endswith("/") or len(names) < 2:
        names.append("index.html")
    if query:
        names[-1] += "~" + hashlib.sha256(query.encode()).hexdigest()[:16]
    return "/".join(names)


def convert_rows(rows: Iterable[Mapping[str, Any]], want: Sequence[str] = ("document",),
                 fingerprint: Optional[str] = None, max_bytes: int = MOST_BYTES,
                 options: Sequence[Tuple[str, Any]] = ()) -> Iterator[Row]:
    """Rows of documents for rows of sources: what both interfaces do with a partition. It needs no Spark."""
    worker: Optional[Worker] = None
    for row in rows:
        if worker is None or not worker.is_alive:
            worker = _kept(tuple(options), fingerprint)
        content = row["content"]
        size = (row.get("length") or 0) if content is None else len(content)
        is_unread = size > worker.greeting["limits"]["bytes"]
        # A source without its content is not empty: `files` did not read it.
        if (size > max_bytes or content is None) and not is_unread:
            yield _too_large(row, size, max_bytes, worker.fingerprint)
            continue
        request = Request(
            bytes(b"" if is_unread else content), row["path"] or "", sidecar=_sidecar(row),
            media_type=row.get("media_type"), charset=row.get("charset"), known=_known(row), want=want,
            size=size if is_unread else None)
        worker, answer = _asked(worker, request, tuple(options), fingerprint)
        yield from _rows(answer, row, worker.fingerprint)


def _asked(worker: Worker, request: Request, options: Tuple[Any, ...], fingerprint: Optional[str]) -> Tuple[Worker, Answer]:
    """The answer to a request, and the worker that gave it: somebody else, as a system without memory, may end one that
    supervises, and that is not the source's fault."""
    for _ in range(MOST_KILLS - 1):
        try:
            (answer,) = worker.map([request])
            return worker, answer
        except WorkerError:
            worker = _kept(options, fingerprint, anew=True)
    (answer,) = worker.map([request])
    return worker, answer


def _too_large(row: Mapping[str, Any], size: int, max_bytes: int, fingerprint: str) -> Row:
    """The row of a source that the program would read, and Spark should not."""
    return dict(dict.fromkeys(NAMES), uri=row.get("uri") or row.get("path"), path=row.get("path"), n=0, outcome="failure",
                length=row.get("length"), modified=row.get("modified"), stage="read", code="too-large", retry=False,
                attempts=1, fingerprint=fingerprint,
                message=f"{size} bytes are more than max_bytes, {max_bytes}" if size > max_bytes
                else "its content was not read: it has more bytes than max_bytes of files; give documents the column length")


def _names(path: str, content: str, uri: Optional[str], *others: Optional[str]) -> Dict[str, str]:
    names = dict(path=path, content=content, uri=uri or path)
    optional = ("url", "retrieved", "content_type", "sidecar", "media_type", "charset", "length", "modified", "known",
                "known_sidecar")
    names.update({name: column for name, column in zip(optional, others) if column is not None})
    return names


def _kept(options: Tuple[Any, ...], fingerprint: Optional[str], anew: bool = False) -> Worker:
    """The worker of this process."""
    global _worker
    if _worker is not None and (anew or _worker[0] != options or not _worker[1].is_alive):
        _worker[1].close()
        _worker = None
    if _worker is None:
        _worker = (options, Worker(**dict(options)))
    worker = _worker[1]
    if fingerprint is not None and worker.fingerprint != fingerprint:
        raise OtherFingerprint(
            f"this node has fingerprint {worker.fingerprint} instead of {fingerprint}: "
            f"gongwen {worker.greeting['version']}, {worker.greeting['libraries']}; install the same everywhere")
    return worker


def _sidecar(row: Mapping[str, Any]) -> Any:
    if row.get("sidecar") is not None:
        return bytes(row["sidecar"])
    members = {"url": row.get("url"), "retrieved": row.get("retrieved"), "contentType": row.get("content_type")}
    given = {name: str(value) for name, value in members.items() if value is not None}
    return given or None


def _known(row: Mapping[str, Any]) -> Optional[Tuple[str, Optional[str]]]:
    return (row["known"], row.get("known_sidecar")) if row.get("known") is not None else None


def _rows(answer: Answer, row: Mapping[str, Any], fingerprint: str) -> Iterator[Row]:
    data = answer.data
    common: Row = dict.fromkeys(NAMES)
    common.update(
        uri=row.get("uri") or row["path"], path=data.get("path") or row["path"], n=0, outcome=answer.outcome,
        sha256=data.get("sha256"), sidecar_sha256=data.get("sidecar"), bytes=data.get("bytes"), length=row.get("length"),
        modified=row.get("modified"), retry=bool(data.get("retry", False)), attempts=data.get("attempts", 1),
        fingerprint=fingerprint)
    if not answer.rows:
        record = answer.contents[0].decode() if answer.contents else None
        yield dict(common, stage=data.get("stage"), code=data.get("code"), message=data.get("message"), record=record,
                   output=(data.get("record") or {}).get("output"))
    for number, member in enumerate(answer.rows):
        names = {"textDigest": "text_digest", "documentNumber": "document_number"}
        values = {names.get(name, name): value for name, value in member.items() if name != "bytes"}
        forms = {form: answer.form(form)[number].decode() for form in answer.want}
        yield {**common, **{name: value for name, value in values.items() if name in common}, "n": number,
               "document": forms.pop("document", None), "forms": forms}


def _functions() -> Any:
    from pyspark.sql import functions
    return functions


def arrow_schema() -> Any:
    """SCHEMA for pyarrow."""
    import pyarrow
    kinds = {
        "string": pyarrow.string(), "int": pyarrow.int32(), "bigint": pyarrow.int64(), "boolean": pyarrow.bool_(),
        "timestamp": pyarrow.timestamp("us", tz="UTC"), "array<string>": pyarrow.list_(pyarrow.string()),
        "map<string,string>": pyarrow.map_(pyarrow.string(), pyarrow.string()),
        "map<string,int>": pyarrow.map_(pyarrow.string(), pyarrow.int32())}
    return pyarrow.schema([(name, kinds[kind]) for name, kind in COLUMNS])


def _arrow(names: Mapping[str, str], want: Sequence[str], fingerprint: Optional[str], max_bytes: int,
           options: Sequence[Tuple[str, Any]], batches: Iterable[Any]) -> Iterator[Any]:
    """Batches of documents for batches of sources, by size."""
    import pyarrow

    schema = arrow_schema()
    sources = (dict(zip(names, values)) for batch in batches
               for values in zip(*(_values(column) for column in batch.columns)))
    rows: List[Row] = []
    size = 0
    for row in convert_rows(sources, want, fingerprint, max_bytes, options):
        rows.append(arrow_row(row))
        size += sum(len(text.encode()) for text in [row["document"], row["record"], *(row["forms"] or {}).values()] if text)
        if size > BATCH_BYTES or len(rows) >= 1000:
            yield pyarrow.RecordBatch.from_pylist(rows, schema=schema)
            rows, size = [], 0
    if rows:
        yield pyarrow.RecordBatch.from_pylist(rows, schema=schema)


def arrow_row(row: Row) -> Row:
    """A row whose maps are lists of pairs, as pyarrow takes them."""
    return {**row, **{name: list((row[name] or {}).items()) for name in ("diagnostics", "forms")}}


def _values(column: Any) -> Iterator[Any]:
    """The values of a column one after the other, so that a batch of sources is not copied at once."""
    return (value.as_py() for value in column)
