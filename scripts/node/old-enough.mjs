// Run by `npm ci`: warns if the Node that commands will run on is too old. Plain JavaScript, so that old
// versions can run it.
const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(
    `Node.js ${OLDEST} 以上が要ります（いまは ${process.versions.node}）。https://nodejs.org/ から新しいものを入れてください。`,
  );
  process.exitCode = 1;
}
