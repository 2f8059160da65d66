<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading view of one document: the verdict, the versions side by side, what is known of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:d="urn:diglot" xmlns:h="urn:diglot:hints" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <xsl:import href="lib/page.xsl"/>
  <xsl:import href="lib/rows.xsl"/>
  <xsl:import href="lib/text.xsl"/>
  <xsl:import href="lib/about.xsl"/>
  <xsl:output method="html" version="5" encoding="UTF-8" indent="no"/>

  <xsl:variable name="versions" select="/TEI/text/body/div"/>
  <xsl:variable name="links" select="/TEI/standOff/linkGrp/link"/>
  <xsl:variable name="rows" as="map(*)*" select="if ($links) then d:rows($versions) else ()"/>

  <xsl:template match="/TEI">
    <xsl:variable name="title" select="teiHeader/fileDesc/titleStmt/title[1]"/>
    <xsl:call-template name="d:page">
      <xsl:with-param name="title" select="string-join(($title, //seriesStmt/title), ' · ')"/>
      <xsl:with-param name="style">
        <xsl:if test="$links">
          <style>
            <xsl:value-of select="$links ! d:light(d:link-class(.))" separator=""/>
            <xsl:value-of select="d:lit-words(max($rows ! count(d:numbers(?blocks))))"/>
          </style>
        </xsl:if>
      </xsl:with-param>
      <xsl:with-param name="main">
        <xsl:variable name="titles" select="teiHeader/fileDesc/titleStmt/title[not(@type = 'sub')]"/>
        <h1>
          <xsl:variable name="main" select="$titles[@type = 'main']"/>
          <xsl:choose>
            <xsl:when test="$main[2]">
              <xsl:for-each select="$main">
                <span lang="{@xml:lang}"><xsl:value-of select="."/></span>
                <xsl:text> </xsl:text>
              </xsl:for-each>
            </xsl:when>
            <xsl:otherwise>
              <xsl:attribute name="lang" select="$main/@xml:lang"/>
              <xsl:value-of select="$main"/>
            </xsl:otherwise>
          </xsl:choose>
        </h1>
        <xsl:for-each select="$titles[not(@type = 'main')]">
          <p class="subtitle" lang="{@xml:lang}"><xsl:value-of select="."/></p>
        </xsl:for-each>
        <xsl:call-template name="d:verdicts"/>
        <xsl:choose>
          <xsl:when test="$links"><xsl:call-template name="side-by-side"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="apart"/></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="d:questions"/>
        <xsl:call-template name="d:metadata"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Lights both sides of a link, without script. -->
  <xsl:function name="d:light" as="xs:string">
    <xsl:param name="class" as="xs:string"/>
    <xsl:sequence select="'main:has(.' || $class || ':is(:hover,:target)) .' || $class
      || '{background:var(--lit);outline:var(--ring)}'"/>
  </xsl:function>

  <!-- The numbers of the words in a row that have hints, as many as there are rules for. -->
  <xsl:function name="d:numbers" as="xs:string*">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:sequence select="subsequence(distinct-values($blocks//h:w/@n), 1, $d:most)"/>
  </xsl:function>

  <xsl:variable name="d:most" as="xs:integer" select="150"/>

  <!-- Lights the words of a row that have the number of the one pointed at. -->
  <xsl:function name="d:lit-words" as="xs:string">
    <xsl:param name="count" as="xs:integer?"/>
    <xsl:variable name="rules" select="(1 to $count) ! ('.row:has(.w' || . || ':hover) .w' || .)"/>
    <xsl:sequence select="if (empty($rules)) then '' else
      ':root{--word:#ffc845}@media screen and (prefers-color-scheme:dark){:root{--word:#7d651c}}'
      || string-join($rules, ',') || '{background:var(--word);outline:var(--ring)}'"/>
  </xsl:function>

  <!-- Versions that render each other: one row for what belongs together. -->
  <xsl:template name="side-by-side">
    <div class="parallel versions-{count($versions)}">
      <div class="row heads">
        <xsl:for-each select="$versions">
          <h2 class="cell" id="{@xml:id}"><xsl:value-of select="d:language(@xml:lang)"/></h2>
        </xsl:for-each>
      </div>
      <xsl:for-each select="$rows">
        <xsl:variable name="blocks" select="?blocks"/>
        <div class="row">
          <xsl:for-each select="$versions">
            <div class="cell" lang="{@xml:lang}">
              <xsl:apply-templates select="$blocks[ancestor::div intersect current()]" mode="d:block">
                <xsl:with-param name="numbers" select="d:numbers($blocks)" tunnel="yes"/>
              </xsl:apply-templates>
              <xsl:for-each select="d:elsewhere(., $blocks except d:blocks(.))">
                <p class="elsewhere" lang="en"><a href="#{@xml:id}">In <xsl:value-of
                  select="d:language(ancestor::div[parent::body]/@xml:lang)"/> this stands elsewhere</a></p>
              </xsl:for-each>
            </div>
          </xsl:for-each>
        </div>
      </xsl:for-each>
    </div>
    <xsl:if test="/TEI/standOff/linkGrp/ptr[not(key('d:entry', substring-after(@target, '#'))/self::link)]">
      <p class="key"><span>Underlined with dots</span>: without a counterpart in the other text.</p>
    </xsl:if>
    <xsl:if test="$versions//h:w">
      <p class="key">Words that light up together are a machine’s hints at what renders what; they are
        not part of the edition’s record.</p>
    </xsl:if>
  </xsl:template>

  <!-- Versions that nothing links, or only one: each by itself. -->
  <xsl:template name="apart">
    <div class="apart versions-{count($versions)}">
      <xsl:for-each select="$versions">
        <section aria-labelledby="{@xml:id}">
          <h2 id="{@xml:id}"><xsl:value-of select="d:language(@xml:lang)"/></h2>
          <div lang="{@xml:lang}"><xsl:apply-templates select="d:blocks(.)" mode="d:block"/></div>
        </section>
      </xsl:for-each>
    </div>
  </xsl:template>
</xsl:stylesheet>
