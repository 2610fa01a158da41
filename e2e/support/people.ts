/** People made for the browser tests beside those of the demonstration data, so that no test locks out another. */
export const TEST_PASSWORD = 'only for browser tests';

export const TEST_PEOPLE = {
  manager: { email: 'manager@browser-tests.example', role: 'manager', name: 'Tester, Manager' },
  forgetful: { email: 'forgetful@browser-tests.example', role: 'manager', name: 'Tester, Forgetful' },
} as const;
