import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { userInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { find, freePorts, killGroup, run, stop, until } from './programs';

export const HOST = '127.0.0.1';
export const PASSWORD = 'secret';
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What listens for clients; ports of 127.0.0.1. */
export interface MailServer {
  readonly name: string;
  readonly ports: Readonly<Record<'pop3' | 'imap', number>>;
  /** Ends it, and removes what it left. */
  stop(): Promise<void>;
}

export interface Bridge extends MailServer {
  readonly ports: Readonly<Record<'pop3' | 'imap' | 'smtp' | 'pop3s' | 'imaps' | 'submissions', number>>;
  /** All that it printed. */
  output(): string;
}

export interface BridgeOptions {
  readonly users: readonly string[];
  readonly tls?: boolean;
  /** Octets, by user. */
  readonly quotas?: Readonly<Record<string, number>>;
  /** Its messages go to every INBOX. */
  readonly mail?: string;
  readonly more?: readonly string[];
}

/** Should the tests end without a word to their servers: nothing is to stay behind. */
function endsWithUs(child: ChildProcess, folder?: string): void {
  process.once('exit', () => {
    killGroup(child, 'SIGKILL');
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
}

/** Starts our own servers behind TCP, as `npm run bridge` does. */
export async function startBridge({ users, tls = false, quotas = {}, mail, more = [] }: BridgeOptions): Promise<Bridge> {
  const wanted = ['pop3', 'imap', 'smtp', ...(tls ? ['pop3s', 'imaps', 'submissions'] : [])];
  const args = [
    ...[...wanted, 'http'].flatMap((protocol) => [`--${protocol}`, '0']),
    ...(tls ? ['--tls'] : []),
    ...users.flatMap((user) => ['--account', `${user}:${PASSWORD}`]),
    ...Object.entries(quotas).flatMap(([user, octets]) => ['--quota', `${user}=${octets}`]),
    ...(mail ? ['--mail', mail] : []),
    ...more,
  ];
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'bridge/main.ts'), ...args], { cwd: ROOT, stdio: 'pipe', detached: true });
  endsWithUs(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ports: Record<string, number> = {};
  try {
    await until(`The bridge listens (${args.join(' ').slice(0, 200)})`, () => {
      if (child.exitCode !== null) throw new Error(`The bridge ended with ${child.exitCode}:\n${output}`);
      for (const [, protocol, port] of output.matchAll(/^(\w+) listening on 127\.0\.0\.1:(\d+)/gm)) ports[protocol!.toLowerCase()] = Number(port);
      return wanted.every((protocol) => ports[protocol]) ? true : null;
    });
  } catch (error) {
    await stop(child);
    throw new Error(`${(error as Error).message}\n${output}`);
  }
  return { name: 'the bridge', ports: ports as Bridge['ports'], output: () => output, stop: () => stop(child) };
}

/** Dovecot in a folder of its own: users from a file, Maildir, a folder in each level of the hierarchy. */
export async function startDovecot({ users, quotas = {} }: Pick<BridgeOptions, 'users' | 'quotas'>): Promise<MailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-dovecot-'));
  const [pop3, imap] = (await freePorts(2)) as [number, number];
  const [uid, gid] = process.getuid!() === 0 ? await idsOf('nobody') : [process.getuid!(), process.getgid!()];
  const me = userInfo().username;
  mkdirSync(join(folder, 'mail'));
  chownSync(join(folder, 'mail'), uid, gid);
  chmodSync(folder, 0o755);
  const rule = (user: string) => (quotas[user] === undefined ? '' : `userdb_quota_rule=*:bytes=${quotas[user]}`);
  writeFileSync(join(folder, 'passwd'), users.map((user) => `${user}:{PLAIN}${PASSWORD}:${uid}:${gid}::${folder}/mail/${user}::${rule(user)}\n`).join(''), { mode: 0o644 });
  writeFileSync(join(folder, 'dovecot.conf'), settings({ folder, pop3, imap, login: process.getuid!() === 0 ? null : me }));

  const child: ChildProcess = spawn(find('dovecot')!, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'pipe', detached: true });
  endsWithUs(child, folder);
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const end = async () => {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const port of [pop3, imap]) {
      await until('Dovecot listens', async () => {
        if (child.exitCode !== null) throw new Error('Dovecot has ended');
        return (await answers(port)) ? true : null;
      });
    }
  } catch (error) {
    await end();
    throw new Error(`${(error as Error).message}\n${output}`);
  }
  return { name: 'Dovecot', ports: { pop3, imap }, stop: end };
}

function settings({ folder, pop3, imap, login }: { folder: string; pop3: number; imap: number; login: string | null }): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
listen = ${HOST}
protocols = imap pop3
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
auth_failure_delay = 0
first_valid_uid = 0
mail_location = maildir:~/Maildir:LAYOUT=fs
mailbox_list_index = yes
mail_max_userip_connections = 50
mail_plugins = $mail_plugins quota
pop3_lock_session = yes
pop3_no_flag_updates = no
# Where a client asks for a change, the answer is not to be late.
mailbox_idle_check_interval = 1 secs
${login ? `default_internal_user = ${login}\ndefault_login_user = ${login}\ndefault_internal_group =\n` : ''}
passdb {
  driver = passwd-file
  args = username_format=%u ${folder}/passwd
}
userdb {
  driver = passwd-file
  args = username_format=%u ${folder}/passwd
}
namespace inbox {
  inbox = yes
  separator = /
${['Drafts', 'Junk', 'Sent', 'Trash', 'Archive'].map((name) => `  mailbox ${name} {\n    special_use = \\${name}\n    auto = create\n  }`).join('\n')}
}
protocol imap {
  mail_plugins = $mail_plugins imap_quota
}
plugin {
  quota = count:
  quota_vsizes = yes
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service pop3-login {
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener pop3 {
    port = ${pop3}
  }
  inet_listener pop3s {
    port = 0
  }
}
service stats {
  chroot =
}
`;
}

async function idsOf(user: string): Promise<[number, number]> {
  const { stdout } = await run('getent', ['passwd', user]);
  const [, , uid, gid] = stdout.split(':');
  return [Number(uid), Number(gid)];
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, HOST);
    socket.once('data', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
    socket.setTimeout(2000, () => (socket.destroy(), resolve(false)));
  });
