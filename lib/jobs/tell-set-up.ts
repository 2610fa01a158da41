import 'server-only';
import { log } from '../machine/log';
import { settings } from '../machine/settings';
import { serviceStore } from '../usecases/service-store';
import { codeToPrint } from '../usecases/set-up/set-up';

/** Prints where an empty service is set up, and the code that opens it: for whoever started it. */
export async function tellSetUp(): Promise<void> {
  try {
    const told = await codeToPrint({ store: serviceStore() });
    if (told === null) return;
    const { code } = told;
    const address = `${settings().address}${told.path}`;
    log.warn({ address, code }, `nobody can sign in yet: open ${address} and enter the code ${code}`);
  } catch (error) {
    log.error({ err: error }, 'it could not be seen whether the service is to be set up');
  }
}
