"""Keeps a table of documents of a folder of sources, with Spark.

    spark-submit --py-files gongwen.zip ingest.py --inputs hdfs:///crawl --outputs hdfs:///gongwen [--format parquet]

What is in the table with the same length and time of change, and was made under the same fingerprint, is not read; no
worker is started where nothing else is there. What has another time and the same bytes is read, and gets a row
`unchanged`. What failed because of the machine (`retry`) is tried again. Rows are appended; `latest` reads the current
ones. A run that is ended has written the slices before.
Spark leaves out files without bytes; a message gives their number.
Formats: parquet (default) and jsonl are tables; folder is what `gongwen run` writes, on a file system of the driver.
"""
import argparse
import itertools
import os

from gongwen import spark as gongwen_spark
from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--outputs", required=True)
    parser.add_argument("--format", choices=["parquet", "jsonl", "folder"], default="parquet")
    parser.add_argument("--max-bytes", type=int, default=gongwen_spark.MOST_BYTES)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--slice", type=int, default=20_000, help="sources that are worked on before their rows are written")
    return parser.parse_args()


def latest(table):
    """The rows of the last time that each source was worked on."""
    order = Window.partitionBy("uri").orderBy(F.col("ingested").desc())
    return table.where("outcome <> 'unchanged'").withColumn("rank", F.rank().over(order)).where("rank = 1").drop("rank")


def seen(table):
    """The row of the last time that each source was met: its length, time, and what was known of it then."""
    names = ["uri", "length", "modified", "sha256", "sidecar_sha256", "fingerprint", "retry", "ingested"]
    order = Window.partitionBy("uri").orderBy(F.col("ingested").desc())
    return table.where("n = 0").select(*names).withColumn("row", F.row_number().over(order)).where("row = 1").drop("row")


def table(session, options):
    """The table so far; None before the first run."""
    form = "json" if options.format == "jsonl" else "parquet"
    place = options.outputs + ("/table" if options.format == "folder" else "")
    path = session._jvm.org.apache.hadoop.fs.Path(place)
    if not path.getFileSystem(session._jsc.hadoopConfiguration()).exists(path):
        return form, place, None
    return form, place, session.read.schema(gongwen_spark.SCHEMA + ", ingested timestamp").format(form).load(place)


def listing(session, options):
    """All sources without their bytes: Spark opens none of the files."""
    frame = session.read.format("binaryFile").option("recursiveFileLookup", "true").load(options.inputs)
    names = frame.select(F.col("path").alias("uri"), "length", F.col("modificationTime").alias("modified"))
    is_sidecar = F.col("uri").endswith(".meta.json")
    sidecars = names.where(is_sidecar).select(
        F.regexp_replace("uri", r"\.meta\.json$", "").alias("uri"), F.col("modified").alias("described"))
    sources = names.where(~is_sidecar).join(sidecars, "uri", "left")
    return sources.select("uri", "length", F.greatest("modified", "described").alias("modified"),
                          F.col("described").isNotNull().alias("is_described"))


def missed(session, options, sources):
    """The number of files that Spark's source does not list."""
    path = session._jvm.org.apache.hadoop.fs.Path(options.inputs)
    summary = path.getFileSystem(session._jsc.hadoopConfiguration()).getContentSummary(path)
    return summary.getFileCount() - sources


def changed(session, options, fingerprint):
    """The sources that are to be worked on: FACTS of each. `known` are the hashes of one whose time or length is another,
    so that its documents are made again only if its bytes are."""
    _, _, so_far = table(session, options)
    sources = listing(session, options)
    none = F.lit(None).cast("string")
    if so_far is None:
        return sources.withColumn("known", none).withColumn("known_sidecar", none)
    done = seen(so_far).where((F.col("fingerprint") == fingerprint) & ~F.col("retry"))
    there = done.select("uri", F.col("length").alias("old_length"), F.col("modified").alias("old_modified"),
                        F.col("sha256").alias("known"), F.col("sidecar_sha256").alias("known_sidecar"))
    same = (F.col("length") == F.col("old_length")) & (F.col("modified") == F.col("old_modified"))
    return sources.join(there, "uri", "left").where(~F.coalesce(same, F.lit(False))).drop("old_length", "old_modified")


FACTS = "uri string, length bigint, modified timestamp, is_described boolean, known string, known_sidecar string"


def load(session, rows, most):
    """The bytes of these sources, up to a size, and of their sidecars only: the driver names them."""
    reader = session.read.format("binaryFile")
    facts = session.createDataFrame(rows, FACTS)
    small = [gongwen_spark.literal(row.uri) for row in rows if row.length <= most]
    described = [gongwen_spark.literal(row.uri + ".meta.json") for row in rows if row.is_described]
    contents = reader.load(small).select(F.col("path").alias("uri"), "content") if small else \
        session.createDataFrame([], "uri string, content binary")
    sidecars = gongwen_spark.sidecars(reader.load(described)) if described else \
        session.createDataFrame([], "uri string, sidecar binary")
    return facts.join(contents, "uri", "left").join(sidecars, "uri", "left")


def slices(rows, count):
    """Lists of so many rows: the driver holds the names of one at a time."""
    while part := list(itertools.islice(rows, count)):
        yield part


def write_folder(rows, folder):
    """Puts documents and records where `gongwen run` would, and removes what these sources had before."""
    written = {}
    for row in rows.toLocalIterator():
        content = row.document or row.record
        if content is None:
            continue
        place = os.path.join(folder, row.output)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place + "~", "w", encoding="utf-8") as file:
            file.write(content)
        os.replace(place + "~", place)
        if row.n == 0:
            written.setdefault(row.output, set())
        else:
            written.setdefault(os.path.dirname(row.output) + ".json", set()).add(os.path.basename(row.output))
    for output, members in written.items():
        tree, _, path = output.partition("/")
        other = os.path.join(folder, "quarantine" if tree == "documents" else "documents", path)
        if os.path.exists(other):
            os.remove(other)
        of_documents = os.path.join(folder, "documents", path[: -len(".json")])
        for name in os.listdir(of_documents) if os.path.isdir(of_documents) else ():
            # Folders are those of other sources, and so are other names.
            if name[: -len(".json")].isdigit() and name not in members:
                os.remove(os.path.join(of_documents, name))


def main():
    options = arguments()
    session = gongwen_spark.settings(SparkSession.builder.appName("gongwen").getOrCreate())
    fingerprint = gongwen_spark.fingerprint(seconds=options.seconds)
    empty = missed(session, options, session.read.format("binaryFile").option("recursiveFileLookup", "true")
                   .load(options.inputs).select("path").count())
    if empty:
        print(f"{empty} files without bytes, or hidden, are left out")
    form, place, _ = table(session, options)
    count = 0
    for rows in slices(changed(session, options, fingerprint).toLocalIterator(), options.slice):
        count += len(rows)
        frame = load(session, rows, options.max_bytes).withColumn(
            "path", gongwen_spark.below(session, options.inputs, "uri"))
        documents = gongwen_spark.documents(
            frame, uri="uri", sidecar="sidecar", length="length", modified="modified", known="known",
            known_sidecar="known_sidecar", fingerprint=fingerprint, max_bytes=options.max_bytes, seconds=options.seconds)
        stamped = documents.withColumn("ingested", F.current_timestamp())
        if options.format == "folder":
            # The table comes last: what it names is in the folder, whenever this ends. `count` makes all partitions at once.
            stamped.persist().count()
            write_folder(stamped, options.outputs)
        stamped.write.mode("append").format(form).save(place)
        stamped.unpersist()
    print(f"{count} sources are new or have changed")
    session.stop()


if __name__ == "__main__":
    main()
