// Loaded into every Node process of a build that is measured: says at its end what it cost. Worker threads are part of
// their process, and say nothing.
const process = require('node:process');
const {writeFileSync} = require('node:fs');
const {join} = require('node:path');
const {isMainThread} = require('node:worker_threads');

if (isMainThread && process.env.BENCH_COST_FOLDER) {
  process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
    const cost = {cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024};
    writeFileSync(join(process.env.BENCH_COST_FOLDER, `${process.pid}.json`), JSON.stringify(cost));
  });
}
