// DuckDB's recursive query over goals in a CSV file (id,parent,target,actual), for comparison:
//
//     node duckdb_peer.mjs FOLDER GOALS.csv 3      FOLDER holds node_modules/@duckdb/node-api
//
// Prints one line a run: seconds and the top goal's actual.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, file, runs] = process.argv.slice(2);
const require = createRequire(pathToFileURL(folder + "/"));
const { DuckDBInstance } = require("@duckdb/node-api");

const query = `WITH RECURSIVE up(goal, target, actual) AS (
  SELECT id, target, actual FROM goals WHERE id NOT IN (SELECT parent FROM goals WHERE parent >= 0)
  UNION ALL SELECT goals.parent, up.target, up.actual FROM up JOIN goals ON goals.id = up.goal WHERE goals.parent >= 0)
SELECT goal, sum(target), sum(actual) FROM up GROUP BY goal ORDER BY goal`;

const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run(`CREATE TABLE goals AS SELECT * FROM read_csv('${file}', header = true,
    columns = {'id': 'BIGINT', 'parent': 'BIGINT', 'target': 'DOUBLE', 'actual': 'DOUBLE'})`);
for (let run = 0; run < Number(runs); ++run) {
    const start = process.hrtime.bigint();
    const result = await connection.run(query);
    const first = await result.fetchChunk();
    const top = Number(first.getColumnVector(2).getItem(0));
    while ((await result.fetchChunk())?.rowCount > 0);
    console.log(Number(process.hrtime.bigint() - start) / 1e9, top);
}
