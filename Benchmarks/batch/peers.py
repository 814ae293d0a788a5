"""Rates a file of assessments with another program: peers.py polars|duckdb|pandas INPUT OUTPUT.

Each writes ente;processo;somma;media;livello, the mean with two decimals, as `risk batch` does.
"""

import sys

SCORES = [
    "rilevanza_esterna",
    "discrezionalita",
    "eventi_passati",
    "opacita",
    "complessita",
    "attuazione_misure",
]


def with_polars(source, target):
    import polars

    total = polars.sum_horizontal([polars.col(name) for name in SCORES])
    schema = {"ente": polars.String, "processo": polars.String} | {name: polars.Int16 for name in SCORES}
    (
        polars.scan_csv(source, separator=";", schema=schema)
        .with_columns(somma=total)
        .select(
            "ente",
            "processo",
            "somma",
            (polars.col("somma") / 6).alias("media"),
            polars.when(polars.col("somma") >= 14)
            .then(polars.lit("alto"))
            .when(polars.col("somma") >= 10)
            .then(polars.lit("medio"))
            .otherwise(polars.lit("basso"))
            .alias("livello"),
        )
        .sink_csv(target, separator=";", float_precision=2, engine="streaming")
    )


def with_duckdb(source, target):
    import duckdb

    columns = {"ente": "VARCHAR", "processo": "VARCHAR"} | {name: "TINYINT" for name in SCORES}
    total = " + ".join(SCORES)
    duckdb.sql(
        f"""
        COPY (
          SELECT ente, processo, somma, (somma / 6)::DECIMAL(3, 2) AS media,
            CASE WHEN somma >= 14 THEN 'alto' WHEN somma >= 10 THEN 'medio' ELSE 'basso' END AS livello
          FROM (SELECT ente, processo, ({total})::INTEGER AS somma
            FROM read_csv('{source}', delim = ';', header = true, columns = {columns}))
        ) TO '{target}' (FORMAT csv, DELIMITER ';', HEADER true)
        """
    )


def with_pandas(source, target):
    import numpy
    import pandas

    table = pandas.read_csv(source, sep=";", dtype={name: "int8" for name in SCORES})
    total = table[SCORES].sum(axis=1)
    level = numpy.where(total >= 14, "alto", numpy.where(total >= 10, "medio", "basso"))
    result = table[["ente", "processo"]].assign(somma=total, media=total / 6, livello=level)
    result.to_csv(target, sep=";", index=False, float_format="%.2f")


def main():
    program, source, target = sys.argv[1:4]
    {"polars": with_polars, "duckdb": with_duckdb, "pandas": with_pandas}[program](source, target)


main()
