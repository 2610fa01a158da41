/**
 * How far files are that somebody brought to be imported: being checked, checked, being imported, imported, broken off by a fault, or cancelled by somebody; `asking`:
 * their person is to say what they hold.
 */
export type UploadState = 'checking' | 'asking' | 'checked' | 'applying' | 'applied' | 'failed' | 'cancelled';
