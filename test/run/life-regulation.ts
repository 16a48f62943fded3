/** A regulation of institutions that merge and their students; `clause` goes with the institution. */
export function regulation(clause = ''): string {
  return `regeling fusies "Fusies"
  in werking 2014-01-01
  tijdvak 2015 t/m 2018

artikel 1

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
    ${clause}
  object Student meervoud Studenten van Instelling "student" aangeduid met nummer
  gegeven leerlingen van Instelling per jaar: aantal "leerlingen" bij fusie opgeteld
  gegeven geteld van Instelling per jaar: aantal "geteld" teldatum 1 oktober bij fusie opgeteld
  gegeven omvang van Instelling: aantal "omvang" bij fusie opgeteld
  gegeven top van Instelling per jaar: aantal of geen "top" bij fusie hoogste
  gegeven bodem van Instelling per jaar: aantal "bodem" bij fusie laagste
  gegeven naam van Instelling: tekst "naam" bij fusie een van
  gegeven eigen van Instelling per jaar: aantal "eigen"
  oordeel plan van Instelling per jaar: ja/nee "plan goed"
  gegeven peildag: datum "peildag"

artikel 2

  parameter pot per jaar: bedrag "pot"
    jaar          | pot
    2015 t/m 2018 | € 1.000

  verdeling deel over Instellingen per jaar "deel"
    bedrag    pot
    naar rato van leerlingen in jaar - 1
    afgerond  op cent, grootste rest, daarna laagste brin
    restant   vervalt

  verdeling zomer over Instellingen op 1 augustus jaar per jaar "zomer"
    bedrag    pot
    naar rato van leerlingen in jaar - 1
    afgerond  op cent, grootste rest, daarna laagste brin
    restant   vervalt

  regel er_zijn per jaar: aantal "er zijn" = aantal Instellingen
  regel in_zomer per jaar: aantal "in de zomer" = aantal Instellingen op 1 augustus jaar
  regel op_peildag per jaar: aantal "op peildag" = aantal Instellingen op peildag
  regel er_zijn_nu: aantal "er zijn nu" = aantal Instellingen
  regel alles per jaar: aantal "alles" = totaal van leerlingen in jaar - 1 over Instellingen
  regel vorig van Instelling per jaar: aantal "vorig jaar" = leerlingen in jaar - 1
  regel telling van Instelling per jaar: aantal "telling" = geteld in jaar - 1
  regel groot van Instelling per jaar: aantal "groot" = omvang
  regel hoogste_top van Instelling per jaar: aantal of geen "hoogste" = top in jaar - 1
  regel laagste_bodem van Instelling per jaar: aantal "laagste" = bodem in jaar - 1
  regel heet van Instelling per jaar: tekst "heet" = naam
  regel eigen_vorig van Instelling per jaar: aantal "eigen vorig" = eigen in jaar - 1
  regel plan_goed van Instelling per jaar: ja/nee "plan" = plan
  regel tel van Instelling per jaar: aantal "studenten" = aantal Studenten van deze Instelling
  regel plaats van Instelling per jaar: aantal of geen "plaats" = rang van omvang onder Instellingen hoogste eerst
  regel plaats_zomer van Instelling per jaar: aantal of geen "plaats in de zomer"
    = rang van omvang onder Instellingen op 1 augustus jaar hoogste eerst
  regel mijn_naam van Student per jaar: tekst "school" = naam
`;
}
