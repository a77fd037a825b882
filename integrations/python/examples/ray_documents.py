"""Documents of a Ray dataset: an actor with a worker of its own takes batches of sources.

    ray_documents.py INPUTS OUTPUTS.parquet
"""
import sys

import gongwen.spark
import pyarrow
import ray


class Converter:
    """Rows of documents for a batch of sources; the worker is kept from batch to batch."""

    def __call__(self, batch):
        sources = ({"path": path.split("://")[-1].lstrip("/"), "uri": path, "content": content}
                   for path, content in zip(batch["path"].to_pylist(), batch["bytes"].to_pylist()))
        rows = [gongwen.spark.arrow_row(row) for row in gongwen.spark.convert_rows(sources)]
        return pyarrow.Table.from_pylist(rows, schema=gongwen.spark.arrow_schema())


def main():
    inputs, outputs = sys.argv[1:]
    sources = ray.data.read_binary_files(inputs, include_paths=True)
    documents = sources.map_batches(Converter, batch_format="pyarrow", batch_size=64, concurrency=(1, 2))
    documents.write_parquet(outputs)


if __name__ == "__main__":
    main()
