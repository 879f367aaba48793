import { imapServerMachine } from '@/machines/imap-server-session';
import { pop3ServerMachine } from '@/machines/pop3-server-session';
import { smtpServerMachine } from '@/machines/smtp-server-session';
import { layoutChart, type ChartLayout } from './chart-layout';

/** The charts of the server's sessions, laid out. Called while a page is built. */
export async function sessionCharts(): Promise<{ pop3: ChartLayout; imap: ChartLayout; smtp: ChartLayout }> {
  const [pop3, imap, smtp] = await Promise.all([layoutChart(pop3ServerMachine), layoutChart(imapServerMachine), layoutChart(smtpServerMachine)]);
  return { pop3, imap, smtp };
}
