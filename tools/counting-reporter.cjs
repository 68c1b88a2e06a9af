// Prints every skipped test with its reason, and as the run's last line "N passed, N failed, N skipped" (style.md, rule 18).
// A skip carries its reason in its title: test.skip('… (skipped: <reason>)').
module.exports = class CountingReporter {
  onRunComplete(_contexts, results) {
    let unexplained = 0;
    for (const file of results.testResults) {
      for (const test of file.testResults) {
        if (test.status !== 'pending' && test.status !== 'todo') continue;
        if (!test.fullName.includes('skipped: ')) unexplained += 1;
        console.log(`skipped: ${test.fullName}`);
      }
    }
    if (unexplained > 0) console.log(`${unexplained} skipped tests give no reason`);
    const brokenFiles = results.testResults.filter((file) => file.testExecError).length;
    const failed = results.numFailedTests + brokenFiles + unexplained;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.error = unexplained > 0 ? new Error('every skipped test gives its reason') : undefined;
    console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  }

  getLastError() {
    return this.error;
  }
};
