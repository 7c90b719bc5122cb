// Converts files with Polars: node polars.js WORKLOAD OUT INPUT...
// Reads text, trims it, casts what can be cast, derives, writes Parquet with zstd level 3, streaming where Polars can.
const pl = require("nodejs-polars");

const text = (name) => {
  const trimmed = pl.col(name).str.strip();
  return pl.when(trimmed.eq(pl.lit(""))).then(pl.lit(null)).otherwise(trimmed).alias(name);
};
const typed = (type) => (name) => pl.col(name).str.strip().cast(type, false).alias(name);
const int32 = typed(pl.Int32);
const int64 = typed(pl.Int64);
const float64 = typed(pl.Float64);
const bool = (name) => {
  const trimmed = pl.col(name).str.strip();
  return pl.when(trimmed.eq(pl.lit("true"))).then(pl.lit(true))
    .when(trimmed.eq(pl.lit("false"))).then(pl.lit(false)).otherwise(pl.lit(null)).alias(name);
};
const timestamp = (name) =>
  pl.col(name).str.strip().str.strptime(pl.Datetime, "%Y-%m-%d %H:%M:%S").alias(name);
const micros = (name) => pl.col(name).cast(pl.Int64);
const orNull = (condition, value) => pl.when(condition).then(value).otherwise(pl.lit(null));
const whole = (value) => value.cast(pl.Float64);
const quotient = (a, b) => orNull(whole(pl.col(b)).neq(pl.lit(0)), whole(pl.col(a)).div(whole(pl.col(b))));

const c = (i) => pl.col("c" + String(i).padStart(3, "0"));
const wide = Array.from({ length: 200 }, (_, i) => "c" + String(i).padStart(3, "0"));

const workloads = {
  trips: {
    columns: [
      int64("trip_id"), text("vendor"), timestamp("pickup_at"), timestamp("dropoff_at"), int32("passengers"),
      float64("distance"), int32("rate_code"), text("stored"), int32("pickup_zone"), int32("dropoff_zone"),
      text("payment"), ...["fare", "extra", "tax", "tip", "tolls", "surcharge", "total", "airport_fee"].map(float64),
    ],
    derived: () => [
      whole(micros("dropoff_at").sub(micros("pickup_at"))).div(pl.lit(6e7)).alias("trip_minutes"),
      pl.col("pickup_at").dt.hour().cast(pl.Int32).alias("pickup_hour"),
      pl.col("pickup_at").cast(pl.Date).alias("pickup_date"),
      quotient("tip", "fare").alias("tip_share"),
      pl.col("distance").add(pl.lit(1)).log(Math.E).alias("log_distance"),
    ],
  },
  reviews: {
    columns: [
      text("review_id"), text("product_id"), int64("user_id"), int32("rating"), int32("votes"), int32("helpful"),
      bool("verified"), timestamp("reviewed_at"), text("title"), text("body"),
    ],
    derived: () => [
      pl.col("body").str.lengths().cast(pl.Int32).alias("body_length"),
      pl.col("title").str.toLowerCase().alias("title_lower"),
      pl.col("reviewed_at").cast(pl.Date).alias("review_date"),
      quotient("helpful", "votes").alias("helpful_share"),
      pl.col("rating").gtEq(pl.lit(4)).alias("is_positive"),
    ],
  },
  wide: {
    columns: wide.map(float64),
    derived: () => [
      c(0).add(c(1)).add(c(2)).alias("first_three"),
      c(3).sub(c(4)).alias("difference"),
      c(5).mul(c(6)).alias("product"),
      c(7).mul(c(7)).add(c(8).mul(c(8))).pow(0.5).alias("magnitude"),
      c(9).gt(pl.lit(0.5)).alias("is_high"),
    ],
  },
};

const [workload, out, ...inputs] = process.argv.slice(2);
inputs.forEach((input, i) => {
  const { columns, derived } = workloads[workload];
  const rows = pl.scanCSV(input, { inferSchemaLength: 0 }).withColumns(...columns).withColumns(...derived());
  rows.sinkParquet(`${out}/${i + 1}.parquet`, { compression: "zstd", compressionLevel: 3 }).collectSync();
});
