import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Page not found' };

/** An address of the service that no page has: only the header's count, which every address has, is matched. */
export default function NoSuchPage() {
  notFound();
}
