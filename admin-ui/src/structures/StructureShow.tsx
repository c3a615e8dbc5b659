import { useParams } from 'react-router-dom';
import { StructureSheet } from './StructureSheet.js';

export default function StructureShow() {
  const { id = '' } = useParams();
  return <StructureSheet id={id} />;
}
