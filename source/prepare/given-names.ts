/**
 * Given names that are, nearly everywhere, those of men, or of women: written by hand for this program, counted from no text.
 * Names that both bear, or that elsewhere are the other’s, are left out, and so tell nothing: Andrea, Kim, Nikita, Sasha.
 */
const men = `aaron abdullah abraham adam adolfo adrian ahmed alan albert aldo alejandro aleksandr aleksei alexander
alexandre alexei alfonso alfred ali alistair amir anders andreas andreu andrew andrzej angus anthony antoine anton antonio
arnold arthur artur arvid august augustin barry bart bartholomew ben benedict benjamin benoit bernard bernd bjorn bob boris
bram brian bruce bruno carlo carlos carsten charles christian christoph christopher colin conrad craig cyril damian dan daniel
daniil david dean denis dennis derek dermot didier diego dieter dietrich dimitri dirk dmitri dmitry dominic donald douglas
duncan eamon edgar edmund eduardo edward edwin egon eli elias emil emmanuel enrique enzo eric erik ernest ernst erwin eugen
eugene evgeny fabian felix ferdinand fernando filip finn florian francisco francois frank franz fred frederick fredrik
friedrich fritz gareth gary gavin geoffrey george georg gerald gerard gerhard giles giorgio giovanni giuseppe gordon graham greg
gregor gregory guillaume gunnar gunther gustav guy hakan hamid hans harald harold harry harun hasan hassan heinrich heinz hector
helmut henri henrik henry herbert herman hermann hiroshi horst howard hugh hugo ian ibrahim ignacio igor ilya immanuel isaac
ismail ivan ivo jack jacob jacques jaime jakob jakub james jan janos jarno javier jeff jeffrey jens jeremy jerome jerry jesus
jim joachim joao joe joel johan johann johannes john jonas jonathan jorge jose josef joseph joshua juan jukka julian julio
julius jurgen justin kamal karel karim karl kaspar keith kemal kenneth kevin khalid klaus knut konrad kristian kurt lars
lawrence leon leonard leonid leopold lloyd lorenzo lothar louis luca lucas ludwig luigi luis lukas luke magnus mahmoud malcolm
manfred manuel marc marcel marcello marco marcus marek mario mark markus martin marvin mateo matthew matthias maurice mauricio
max maximilian mehmet michael michal michel miguel mihail mikhail mikael mikkel milan milos mohamed mohammad mohammed morten
moses muhammad murat mustafa nathan nathaniel neil nelson niall nicholas nick nicolas niels nigel nikola nikolai nikolaus nils
oliver olivier omar oscar oskar osman otto owen pablo paolo pascal patrick paul paulo pavel pedro peter petr philip philippe
pierre piotr rafael rafik ralph ramon raymond reinhard rene ricardo richard robert roberto roger roland rolf roman ronald ruben
rudolf rupert rustam salman salvador samuel sandro santiago scott sean sebastian serge sergei sergey sergio seth sidney siegfried simon
stanislav stefan stefano stephan stephen steve steven stuart sven tadeusz tariq ted terence theo theodor theodore thomas tim
timothy tobias todd tom tomas tony toomas torsten tristan ulrich umberto uwe vaclav valentin vasily victor viktor vincent
vincenzo vitaly vladimir volker walter warren werner wilfred wilhelm willem william wolfgang yevgeny yuri yusuf zoltan`;

const women = `abigail ada adela adelaide adele agata agatha agnes agnieszka aisha alexandra alice alicia alina alison amanda
amelia amina amy ana anastasia angela angelica angelina anita anja anna annabel anne anneke annette annika antonia aoife astrid
audrey aurora barbara beata beate beatrice beatrix bernadette bertha beth betty birgit brenda bridget brigitte camilla carla
carlotta carmen carol carolina caroline catarina catherine cecilia celeste celia celine charlotte chiara chloe christiane
christina christine clara claudia clementine colette constance cordelia cornelia cristina cynthia dagmar daniela danielle
daphne deborah delia delphine denise diana diane dolores dora doris dorothea dorothy edith eileen elaine eleanor
elena eleonora elisa elisabeth eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika esther eugenia eva evelyn
fatima federica felicity fiona flora florence frances francesca francine franziska frederica frieda gabriela gabriella
gabrielle geraldine gertrude gisela gloria grace greta gudrun gwendolyn hanna hannah harriet hedwig heidi helen helena helene
helga henrietta hilda hildegard hillary ida ilona ilse imogen ines inga inge ingeborg ingrid irena irene irina iris irma isabel
isabella isabelle ivana jacqueline jana jane janet janina jasmine jeanne jelena jennifer jenny jessica jill joanna johanna
josefina josephine judith judy julia juliana julie juliet karen karin karina karoline kateryna katharina katherine kathleen katja
katrin kirsten klara kristina ksenia larissa laura lea leila lena leonora leyla lidia lilian lily linda linnea lisa liza lorna
lotte louisa louise lucia lucille lucinda lucy ludmila luisa lydia madeleine magdalena malena mara margaret margarita
margit margot maria mariana marianne marie marina marisa marjorie marlene marta martha martina mary mathilde matilda
maud maureen mayra meera melanie mercedes meredith mia michaela michelle milena mina miranda miriam moira molly monica monika
muriel nadia nadja nadezhda nancy naomi natalia natalie natasha nina nora norma odette olena olga olivia ophelia paola patricia
paula paulina pauline penelope petra philippa phyllis priscilla rachel ramona raquel rebecca regina renata renate rita roberta
rosa rosalind rosamund rose roxana ruth sabina sabine sabrina sally samantha samira sandra sara sarah saskia selma shirley
sigrid silvia simona sofia sonja sophia sophie stella stephanie susan susanna susanne svetlana sylvia tamara tania tatiana
teresa theresa therese tilda ulrike ursula valentina valerie vanessa vera veronica veronika victoria viktoria viola violet
virginia wanda wendy wilhelmina xenia yasmin yelena yolanda yulia yvonne zara zoe zofia zuzana`;

const genders: ReadonlyMap<string, 'male' | 'female'> = new Map([
	...men.split(/\s+/).map(name => [name, 'male'] as const),
	...women.split(/\s+/).map(name => [name, 'female'] as const),
]);

/** Whether it is a given name that tells of men or women, and no other word. */
export function isGivenName(word: string): boolean {
	return genders.has(word.toLowerCase());
}

/** Of a whole name by its given name; undefined where that does not tell. */
export function genderByName(name: string): 'male' | 'female' | undefined {
	const [given = '', ...rest] = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
	return rest.length === 0 ? undefined : genders.get(given);
}
