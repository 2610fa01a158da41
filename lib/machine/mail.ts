import 'server-only';
import { createTransport } from 'nodemailer';
import { log } from './log';
import { type Settings, settings } from './settings';

/** An email as a mail server is handed it. The same id always means the same email, so that a server can tell a repeat. */
export interface OutgoingEmail {
  readonly id: string;
  readonly toAddress: string;
  readonly toName: string;
  readonly subject: string;
  readonly body: string;
}

/** Sends one email; throws when it was not taken. `logged`: there is no mail server, and it went to the log. */
export interface MailTransport {
  send(email: OutgoingEmail): Promise<'sent' | 'logged'>;
}

type MailSettings = Pick<Settings, 'mail' | 'address'>;

/** Where emails go: to the mail server of the settings; without one, to the log, which says so. */
export function mailTransport({ mail, address }: MailSettings = settings()): MailTransport {
  if (mail === null) return LOG_TRANSPORT;
  const server = createTransport(mail.url, {
    from: mail.from,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(address).hostname;
  return {
    send: async ({ id, toAddress, toName, subject, body }) => {
      const to = { address: toAddress, name: toName };
      await server.sendMail({ to, subject, text: body, messageId: `<${id}@${host}>` });
      return 'sent';
    },
  };
}

const LOG_TRANSPORT: MailTransport = {
  // A subject names people: the log has the id alone.
  send: ({ id }) => {
    log.info({ emailId: id }, 'no mail server is set: email written to the log');
    return Promise.resolve('logged');
  },
};
