import { okLines } from '../response';
import { mayLogIn, mayStartTls, type CommandContext, type CommandResult } from '../session';

/**
 * CAPA (RFC 2449 §5). What AUTHORIZATION offers is listed in both states, as §5 demands. USER, SASL and STLS depend on
 * whether the connection is under TLS (RFC 2595 §4); EXPIRE on the site (RFC 2449 §6.7).
 */
export function capa(context: CommandContext): CommandResult {
  const { expire, withhold } = context.host.config;
  const lines = ['TOP', 'UIDL', 'RESP-CODES', 'AUTH-RESP-CODE', 'PIPELINING'];
  if (mayStartTls(context)) lines.push('STLS');
  if (mayLogIn(context)) lines.push('USER', 'SASL PLAIN');
  if (expire !== null) lines.push(`EXPIRE ${expire}`);
  const offered = lines.filter((line) => !withhold.includes(line) && !withhold.includes(line.split(' ')[0]!));
  return { answer: okLines('Capability list follows', offered) };
}
