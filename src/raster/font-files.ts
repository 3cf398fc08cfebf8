import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Where the pictures' fonts lie: TrueType files that come as packages. The names are those of `pictures/text-style.ts`. */
export function fontFiles() {
	return {
		text: resolve('@expo-google-fonts/barlow/500Medium/Barlow_500Medium.ttf'),
		strong: resolve('@expo-google-fonts/barlow/700Bold/Barlow_700Bold.ttf'),
		display: resolve('@expo-google-fonts/barlow-condensed/700Bold/BarlowCondensed_700Bold.ttf'),
		/** What Barlow has not: Cyrillic, Greek, Devanagari. */
		others: resolve('@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf'),
		emoji: resolve('@expo-google-fonts/noto-emoji/500Medium/NotoEmoji_500Medium.ttf'),
	} as const;
}
