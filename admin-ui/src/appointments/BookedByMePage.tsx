import { Title } from 'react-admin';
import { BookedByMe } from './BookedByMe.js';

/** For who works in a house and books in others as well. */
export default function BookedByMePage() {
  return (
    <>
      <Title title="Rendez-vous que j’ai pris" />
      <BookedByMe />
    </>
  );
}
