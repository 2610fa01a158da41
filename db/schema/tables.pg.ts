export * from './estate.pg';
export * from './staff.pg';
export * from './cases.pg';
export * from './allocation.pg';
export * from './people.pg';
export * from './records.pg';
