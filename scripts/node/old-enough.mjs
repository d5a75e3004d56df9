// Says after `npm ci` whether the Node that commands will run on is new enough. In plain JavaScript, for the old ones.
const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(
    `Node.js ${OLDEST} 以上が要ります（いまは ${process.versions.node}）。https://nodejs.org/ から新しいものを入れてください。`,
  );
  process.exitCode = 1;
}
