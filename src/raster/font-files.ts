import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The files of the pictures' fonts: TrueType, and from packages. The names are those of `pictures/text.ts`. */
export function fontFiles() {
	return {
		text: resolve('@expo-google-fonts/barlow/500Medium/Barlow_500Medium.ttf'),
		strong: resolve('@expo-google-fonts/barlow/700Bold/Barlow_700Bold.ttf'),
		display: resolve('@expo-google-fonts/barlow-condensed/700Bold/BarlowCondensed_700Bold.ttf'),
		...otherScripts(),
	} as const;
}

/** Fallbacks for letters in people's names that Barlow lacks: by family, in the order in which they are tried. */
export function otherScripts() {
	return {
		/** Cyrillic, Greek. */
		'Noto Sans': resolve('@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf'),
		'Noto Sans Arabic': resolve('@expo-google-fonts/noto-sans-arabic/500Medium/NotoSansArabic_500Medium.ttf'),
		'Noto Sans Hebrew': resolve('@expo-google-fonts/noto-sans-hebrew/500Medium/NotoSansHebrew_500Medium.ttf'),
		'Noto Sans Thai': resolve('@expo-google-fonts/noto-sans-thai/500Medium/NotoSansThai_500Medium.ttf'),
		/** Japanese: Kosugi, by the family name inside the file. */
		MotoyaLCedar: resolve('@expo-google-fonts/kosugi/Kosugi_400Regular.ttf'),
		/** Korean. */
		'Do Hyeon': resolve('@expo-google-fonts/do-hyeon/400Regular/DoHyeon_400Regular.ttf'),
		/** Chinese. */
		'ZCOOL XiaoWei': resolve('@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf'),
		'Noto Emoji': resolve('@expo-google-fonts/noto-emoji/500Medium/NotoEmoji_500Medium.ttf'),
	} as const;
}
