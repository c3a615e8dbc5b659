import PrintIcon from '@mui/icons-material/Print';
import { Button } from '@mui/material';

/** On one page as it is, or in large letters. */
export function PrintButtons({ onPrint }: { onPrint: (size: 'plain' | 'large') => void }) {
  return (
    <>
      <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => onPrint('plain')}>
        Imprimer
      </Button>
      <Button startIcon={<PrintIcon />} onClick={() => onPrint('large')}>
        Imprimer en gros caractères
      </Button>
    </>
  );
}
