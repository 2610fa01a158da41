import { createServer, type Server } from 'node:net';

/** A mail server that takes everything but mail for one name, and keeps what it was told. */
export function startMailServer(): Promise<{ server: Server; port: number; heard: string[] }> {
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
