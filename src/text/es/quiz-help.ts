import type { quizHelp as en } from '../en/quiz-help.js';
import type { Translation } from '../translation.js';

export const quizHelp = {
	'quiz.help.title': 'Cómo se juega la trivia',
	'quiz.help.ways': 'Para jugar',
	'quiz.help.rules': 'Las reglas',
	'quiz.help.body':
		'• Una pregunta, cuatro botones. **Vale tu primera respuesta**; no se puede cambiar.\n• **💡 Pista**: solo la ves tú. Es gratis y llega a mitad del tiempo. En «adivina el club» la pides cuando quieras, y cada una le resta **{{perClue}}** a tu acierto.\n• Acierto: **{{right}}** puntos. El primero en acertar: **{{first}}** más.\n• Desde **{{from}}** aciertos seguidos: **{{streak}}** más por cada uno. Desde {{doublesFrom}} preguntas, la última vale doble.\n• La pregunta se cierra antes si ya respondieron todos los que vienen jugando.\n• Una trivia por canal. Quien la empezó o un moderador la para o salta al toque; los demás votan. Cuando ya juegan dos, quien la empezó necesita un jugador más para saltar. Lo respondido vale.\n• {{silent}} preguntas sin respuesta terminan la trivia.\n• Mientras hay una pregunta abierta, las consultas en el canal no la delatan.\n• Solo se preguntan datos seguros.\n• **/trivia tabla** cuenta las preguntas que respondieron al menos dos; las que respondiste solo tú van en tu **/trivia ficha**. El mes y la semana son los de Lima.\n• **/trivia exportar** muestra lo que guardo de ti y **/trivia olvidar** lo borra.',
	'quiz.help.form': '• **Respuestas escritas**: en vez de opciones hay un botón que abre un formulario.',
	'quiz.help.chat':
		'• **Respuestas escritas**: escribe en el chat la respuesta y nada más. 📝 significa que tu respuesta cuenta, no que sea correcta. Como todos la leen, el **primer acierto cierra la pregunta**; manda el momento en que lo enviaste.',
	'quiz.help.daily':
		'• **/trivia diaria**: cinco preguntas al día, iguales para todos, sin reloj.\nUn solo intento y una racha; con **fecha**, una pasada, para practicar.',
	'quiz.help.club':
		'• **/trivia club**: ¿qué equipo es? Uno al día: descubre sus datos y di cuál es.\nGana quien usa menos pistas; un intento fallado también es una.',
	'quiz.help.modes':
		'• **/trivia copa**: eliminación directa, de 2 a 32 jugadores; cada acierto es un gol.\nEl empate va a penales; el campeón queda en **/trivia tabla**.\n• **Mete gol gana** (/trivia empezar, **modo**): quien falla queda fuera.\nGana el último; si nadie acierta, la pregunta no vale; tras 20, por puntos.',
	'quiz.help.review': '• **/trivia repaso**: lo que fallaste, otra vez.',
} as const satisfies Translation<typeof en>;
