/** Why somebody is sent a link to choose a password: they are new, or it was asked for on the sign-in page or by an administrator. */
export type LinkEmail = 'invitation' | 'reset';

/** For how many hours such a link counts: an invitation over a long weekend, a reset for as long as somebody waits for it. */
export const LINK_HOURS: Readonly<Record<LinkEmail, number>> = { invitation: 72, reset: 1 };

/** Stands in the text where the link is to be: it is put in as the email goes out. */
export const LINK_PLACE = '[link]';

const SAID: Readonly<Record<LinkEmail, { readonly subject: string; readonly lines: readonly string[] }>> = {
  invitation: {
    subject: 'Choose a password for Headroom',
    lines: [
      'You can use Headroom. Choose a password by this link; it works once, within 3 days:',
      LINK_PLACE,
      'If you did not expect this, tell your administrator.',
    ],
  },
  reset: {
    subject: 'Choose a new password for Headroom',
    lines: [
      'Somebody asked for a new password for your account of Headroom. Choose one by this link; it works once, within an hour:',
      LINK_PLACE,
      'If it was not you, do nothing: your password stays as it is.',
    ],
  },
};

/** What somebody is written who is to choose a password, with a place for the link. */
export function linkEmail(kind: LinkEmail): { readonly subject: string; readonly body: string } {
  const { subject, lines } = SAID[kind];
  const end = 'Sent by Headroom. Please do not reply: nobody reads this address.';
  return { subject, body: `${[...lines, end].join('\n\n')}\n` };
}
