/** What Node is told of memory where it serves. */
export function memoryArguments(): string[];
/** With what Node is started to serve, before and with the server's file. */
export function serverArguments(server: string): string[];
