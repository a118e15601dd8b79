/**
 * Installs the packages when they are not those of `package-lock.json`, in plain JavaScript, because an older Node runs it too.
 * An install that has nothing to do still asks the registry: a package that names a command which it does not hold
 * (apache-arrow 17) is fetched again each time, so that a second start took seconds and failed without a network.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed';

/** Changes with what should be there and with the machine that it is for. */
function wanted() {
  const sum = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['package.json', 'package-lock.json'])
    sum.update(existsSync(file) ? readFileSync(file) : '');
  return sum.digest('hex');
}

/** `npm install` by the npm that runs this, or else the one on the path; gives its exit code. */
function install() {
  const options = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  const own = process.env.npm_execpath;
  const { status } = own
    ? spawnSync(process.execPath, [own, ...options], { stdio: 'inherit' })
    : spawnSync(`npm ${options.join(' ')}`, { stdio: 'inherit', shell: true });
  return status ?? 1;
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted()) {
  process.exitCode = install();
  if (process.exitCode === 0) writeFileSync(stamp, wanted());
}
