import type { Role } from '@maillage/contracts/codes';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useNetworkId, useNetworks, useToday } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { palette } from '../theme/theme.js';

const readers: readonly Role[] = ['agent', 'structure-manager', 'coordinator'];

/** What stands above every screen: that the network is invented, and what its coordinator announces. */
export function NetworkNotices() {
  const { demonstration, role } = useSession();
  const [networkId] = useNetworkId();
  const { data: networks } = useNetworks();
  const viewed = networks?.find(({ id }) => id === networkId);
  const today = useToday(viewed?.zone);
  const banner = readers.includes(role) ? viewed?.banner : null;
  const shown = banner && (banner.until === null || banner.until >= today);
  return (
    <>
      {(viewed?.demonstration ?? demonstration) && (
        <Notice color={palette.warn} background={palette.warnTint}>
          Réseau de démonstration : personnes et maisons inventées
        </Notice>
      )}
      {shown && (
        <Notice color={palette.info} background={palette.infoTint}>
          {banner.text}
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  readonly color: string;
  readonly background: string;
  readonly children: ReactNode;
}

function Notice({ color, background, children }: NoticeProps) {
  return (
    <Box
      role="note"
      className="no-print"
      sx={{
        mb: 1.5,
        px: 1.5,
        py: 0.5,
        borderRadius: 1,
        fontSize: '0.85rem',
        fontWeight: 600,
        overflowWrap: 'anywhere',
        color,
        backgroundColor: background,
      }}
    >
      {children}
    </Box>
  );
}
