/** Where everything on the preview page happens: its one server, and the one channel in it. */
export const previewPlace = { guildId: '100000000000000001', channelId: '100000000000000002' } as const;
