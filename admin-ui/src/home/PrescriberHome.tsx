import { Title } from 'react-admin';
import { BookedByMe } from '../appointments/BookedByMe.js';

/** What a prescriber booked for others, and what came of it. */
export default function PrescriberHome() {
  return (
    <>
      <Title title="Mes rendez-vous" />
      <BookedByMe />
    </>
  );
}
