import { redirect } from 'next/navigation';

/** Officers are listed with their teams. */
export default function OfficersPage() {
  redirect('/teams');
}
