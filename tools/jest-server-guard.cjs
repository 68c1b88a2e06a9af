// Outlives the test run by a moment: when the run ends, however it ends, the channel to it closes, and the test server and
// its folder go. Nothing in there is worth a clean shutdown: SIGQUIT.
const { readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const folder = process.argv[2];

function postmaster() {
  try {
    return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
}

function runs(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

process.once('disconnect', () => {
  const pid = postmaster();
  if (runs(pid)) process.kill(pid, 'SIGQUIT');
  const end = Date.now() + 10_000;
  const waiting = setInterval(() => {
    if (runs(pid) && Date.now() < end) return;
    clearInterval(waiting);
    rmSync(folder, { recursive: true, force: true });
  }, 20);
});
