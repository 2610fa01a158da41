import type { Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { mailTransport, type OutgoingEmail } from './mail';
import { startMailServer } from './testing/mail-server';

const EMAIL: OutgoingEmail = {
  id: '0b8e2c9a-5d0f-4f57-9a0f-6f9f4d2c1a11',
  toAddress: 'nadia@example.org',
  toName: 'Hussain, Nadia',
  subject: 'Case X407218 has been allocated to you',
  body: 'Sign in to see it.\n',
};

describe('sending an email', () => {
  let running: Server | null = null;
  afterEach(() => running?.close());

  const open = async () => {
    const { server, port, heard } = await startMailServer();
    running = server;
    const transport = mailTransport({
      mail: { url: `smtp://127.0.0.1:${port}`, from: 'headroom@example.org' },
      address: 'https://headroom.example.org',
    });
    return { transport, heard };
  };

  test('hands it to the mail server with a message id of its own, and says that it was sent', async () => {
    const { transport, heard } = await open();
    expect(await transport.send(EMAIL)).toBe('sent');
    expect(heard).toContain('RCPT TO:<nadia@example.org>');
    expect(heard).toContain('MAIL FROM:<headroom@example.org>');
    expect(heard.join('\n')).toContain(`Message-ID: <${EMAIL.id}@headroom.example.org>`);
    expect(heard.join('\n')).toContain('Sign in to see it.');
  });

  test('fails where the server refuses, with what it said', async () => {
    const { transport } = await open();
    await expect(transport.send({ ...EMAIL, toAddress: 'refused@example.org' })).rejects.toThrow('550');
  });

  test('cannot be made to write to others by what stands in a name or a subject', async () => {
    const { transport, heard } = await open();
    await transport.send({
      ...EMAIL,
      toName: 'A\r\nBcc: other@example.org',
      subject: 'B\r\nBcc: other@example.org',
    });
    expect(heard.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<nadia@example.org>']);
    expect(heard.some((line) => line.startsWith('Bcc'))).toBe(false);
  });

  test('without a server it goes to the log, and is not sent', async () => {
    const transport = mailTransport({ mail: null, address: 'https://headroom.example.org' });
    expect(await transport.send(EMAIL)).toBe('logged');
  });

  test('fails where no server answers', async () => {
    const transport = mailTransport({
      mail: { url: 'smtp://127.0.0.1:1', from: 'headroom@example.org' },
      address: 'https://headroom.example.org',
    });
    await expect(transport.send(EMAIL)).rejects.toThrow();
  });
});
