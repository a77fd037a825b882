"""Keeps a table of documents of a folder of sources, with Spark.

    spark-submit --py-files gongwen.zip ingest.py --inputs hdfs:///crawl --outputs hdfs:///gongwen [--format parquet]

What is in the table with the same length and time of change, and was made under the same fingerprint, is not read.
What failed because of the machine (`retry`) is tried again. Rows are appended; `latest` reads the current ones.
Spark leaves out files without bytes; a message gives their number.
Formats: parquet (default) and jsonl are tables; folder is what `gongwen run` writes, on a file system of the driver.
"""
import argparse
import os

from gongwen import Worker
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
    return parser.parse_args()


def latest(table):
    """The rows of the last time each source was worked on."""
    order = Window.partitionBy("uri").orderBy(F.col("ingested").desc())
    return table.withColumn("rank", F.rank().over(order)).where("rank = 1").drop("rank")


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
    sidecars = names.where(F.col("uri").endswith(".meta.json")).select(
        F.regexp_replace("uri", r"\.meta\.json$", "").alias("uri"), F.col("modified").alias("described"))
    sources = names.where(~F.col("uri").endswith(".meta.json")).join(sidecars, "uri", "left")
    return sources.select("uri", "length", F.greatest("modified", "described").alias("modified"))


def missed(session, options, sources):
    """The number of files that Spark's source does not list."""
    path = session._jvm.org.apache.hadoop.fs.Path(options.inputs)
    summary = path.getFileSystem(session._jsc.hadoopConfiguration()).getContentSummary(path)
    return summary.getFileCount() - sources


def changed(session, options, fingerprint):
    """The sources that are to be worked on, with their lengths and times."""
    _, _, so_far = table(session, options)
    sources = listing(session, options)
    if so_far is None:
        return sources
    done = latest(so_far).where((F.col("fingerprint") == fingerprint) & ~F.col("retry"))
    return sources.join(done.select("uri", "length", "modified").distinct(), ["uri", "length", "modified"], "left_anti")


def load(session, rows):
    """The bytes of these sources and of their sidecars only."""
    names = [gongwen_spark.literal(row.uri) for row in rows]
    reader = session.read.format("binaryFile")
    contents = reader.load(names).select(F.col("path").alias("uri"), "content")
    described = [row.uri + ".meta.json" for row in rows]
    jvm, configuration = session._jvm, session._jsc.hadoopConfiguration()
    there = [gongwen_spark.literal(name) for name in described
             if jvm.org.apache.hadoop.fs.Path(name).getFileSystem(configuration).exists(jvm.org.apache.hadoop.fs.Path(name))]
    facts = session.createDataFrame(rows, "uri string, length bigint, modified timestamp")
    frame = contents.join(facts, "uri")
    if not there:
        return frame.withColumn("sidecar", F.lit(None).cast("binary"))
    sidecars = reader.load(there).select(
        F.regexp_replace("path", r"\.meta\.json$", "").alias("uri"), F.col("content").alias("sidecar"))
    return frame.join(sidecars, "uri", "left")


def refused(session, rows, options, fingerprint):
    """The rows of sources over the limit: what is never read costs no memory."""
    values = [gongwen_spark.too_large(row.asDict(), row.length, options.max_bytes, fingerprint) for row in rows]
    return session.createDataFrame(values, gongwen_spark.SCHEMA)


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
    with Worker(seconds=options.seconds) as worker:
        fingerprint = worker.fingerprint
    rows = changed(session, options, fingerprint).collect()
    files = session.read.format("binaryFile").option("recursiveFileLookup", "true").load(options.inputs)
    empty = missed(session, options, files.select("path").count())
    if empty:
        print(f"{empty} files without bytes, or hidden, are left out")
    small = [row for row in rows if row.length <= options.max_bytes]
    large = [row for row in rows if row.length > options.max_bytes]
    print(f"{len(rows)} sources are new or have changed")
    form, place, _ = table(session, options)
    frames = []
    if small:
        frame = load(session, small).withColumn("path", gongwen_spark.below(session, options.inputs, "uri"))
        frames.append(gongwen_spark.documents(
            frame, uri="uri", sidecar="sidecar", length="length", modified="modified", fingerprint=fingerprint,
            max_bytes=options.max_bytes, seconds=options.seconds))
    if large:
        frames.append(refused(session, large, options, fingerprint))
    for frame in frames:
        stamped = frame.withColumn("ingested", F.current_timestamp()).persist()
        stamped.write.mode("append").format(form).save(place)
        if options.format == "folder":
            write_folder(stamped, options.outputs)
        stamped.unpersist()
    session.stop()


if __name__ == "__main__":
    main()
