<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page, and words for codes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:d="urn:diglot"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">

  <xsl:variable name="d:languages" as="map(xs:string, xs:string)" select="map {
    'de': 'German', 'en': 'English', 'es': 'Spanish', 'fr': 'French', 'it': 'Italian',
    'pl': 'Polish', 'pt': 'Portuguese', 'ru': 'Russian', 'uk': 'Ukrainian', 'la': 'Latin',
    'nl': 'Dutch', 'cs': 'Czech', 'und': 'undetermined language' }"/>

  <xsl:function name="d:language" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="($d:languages($tag), $tag)[1]"/>
  </xsl:function>

  <xsl:variable name="d:months" as="xs:string+" select="'January', 'February', 'March', 'April',
    'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'"/>

  <!-- An ISO date in words: 1932-06-12, 1903-11, 1905. -->
  <xsl:function name="d:date" as="xs:string">
    <xsl:param name="iso" as="xs:string"/>
    <xsl:variable name="parts" select="tokenize($iso, '-')"/>
    <xsl:choose>
      <xsl:when test="not(matches($iso, '^\d{4}(-\d\d){0,2}$'))"><xsl:sequence select="$iso"/></xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="string-join((
          if (count($parts) = 3) then string(number($parts[3])) else (),
          if (count($parts) ge 2) then $d:months[number($parts[2])] else (),
          $parts[1]), ' ')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:variable name="d:verdicts" as="map(xs:string, xs:string)" select="map {
    'parallel': 'translation', 'partial': 'translation of a part', 'mismatch': 'different documents',
    'single': 'one version', 'undecided': 'undecided' }"/>

  <xsl:template name="d:page">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="main" as="node()*"/>
    <xsl:param name="style" as="node()*" select="()"/>
    <xsl:param name="home" as="xs:boolean" select="true()"/>
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title><xsl:value-of select="$title"/></title>
        <link rel="icon" href="data:,"/>
        <link rel="stylesheet" href="site.css"/>
        <xsl:sequence select="$style"/>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <xsl:if test="$home">
          <nav aria-label="Edition"><a href="index.html">All documents</a></nav>
        </xsl:if>
        <main id="main"><xsl:sequence select="$main"/></main>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
