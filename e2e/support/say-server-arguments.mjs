// Says with what Node is started to serve the file that is named.
import { serverArguments } from '../../lib/cli/tools/server-arguments.mjs';

console.log(JSON.stringify(serverArguments(process.argv[2])));
