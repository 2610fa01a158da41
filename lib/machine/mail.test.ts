import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { mailTransport, type OutgoingEmail } from './mail';

const EMAIL: OutgoingEmail = {
  id: '0b8e2c9a-5d0f-4f57-9a0f-6f9f4d2c1a11',
  toAddress: 'nadia@example.org',
  toName: 'Hussain, Nadia',
  subject: 'Case X407218 has been allocated to you',
  body: 'Sign in to see it.\n',
};

/** A mail server that takes everything but mail for one name, and keeps what it was told. */
function startMailServer(): Promise<{ server: Server; port: number; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let inData = false;
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    say('220 mail.example ready');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').slice(0, -1)) {
        heard.push(line);
        if (inData) {
          if (line === '.') {
            inData = false;
            say('250 taken');
          }
        } else if (/^(EHLO|HELO|MAIL)/.test(line)) say('250 mail.example');
        else if (line.startsWith('RCPT')) say(line.includes('refused@') ? '550 no such mailbox' : '250 good');
        else if (line === 'DATA') {
          inData = true;
          say('354 go on');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
      }
    });
    socket.on('error', () => socket.destroy());
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, heard, port: typeof address === 'object' && address !== null ? address.port : 0 });
    }),
  );
}

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
