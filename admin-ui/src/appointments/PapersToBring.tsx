import { Box, Typography } from '@mui/material';

/** The papers of a motive, as a list to read out and to print. */
export function PapersToBring({ papers }: { papers: readonly string[] }) {
  return (
    <>
      <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
        Papiers à apporter
      </Typography>
      {papers.length === 0 ? (
        <Typography>Aucun papier particulier.</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 3, fontSize: '1.05rem', lineHeight: 1.8 }}>
          {papers.map((paper) => (
            <li key={paper}>{paper}</li>
          ))}
        </Box>
      )}
    </>
  );
}
